// The component: one sheet per place on the page, kept over reruns.

const SHEETS = new WeakMap();
const NONE = { selected: [] };

export default function ({ data, parentElement, setTriggerValue }) {
  let sheet = SHEETS.get(parentElement);
  if (!sheet) {
    sheet = new Sheet(parentElement.querySelector(".gm-place"), (id) => sheet.send(id));
    sheet.pair = new Pair(NONE, ({ model }, { selected }) => sheet.show(model, selected));
    SHEETS.set(parentElement, sheet);
  }
  sheet.send = (id) => setTriggerValue("select", id);
  sheet.pair.show(data);
  return ending(parentElement, () => {
    if (SHEETS.get(parentElement) !== sheet) return;
    sheet.pair.leave();
    sheet.destroy();
    SHEETS.delete(parentElement);
  });
}
