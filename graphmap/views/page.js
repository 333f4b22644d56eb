// The stand-alone page: its picture chooses and shows cards, and tells nobody.

const MODEL = JSON.parse(document.getElementById("model").textContent);
const PLACE = document.getElementById("picture");

if (MODEL.svg) {
  const sheet = new Sheet(PLACE, (id) => sheet.show(MODEL, id ? [id] : []));
  sheet.show(MODEL, []);
  PLACE.dataset.ready = "true";
} else new Canvas(PLACE, () => undefined).show(MODEL, []);
