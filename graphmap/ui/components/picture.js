// The component: one sheet per place on the page, kept over reruns.

const SHEETS = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  let sheet = SHEETS.get(parentElement);
  if (!sheet) {
    sheet = new Sheet(parentElement.querySelector(".gm-place"), (id) => sheet.send(id));
    SHEETS.set(parentElement, sheet);
  }
  sheet.send = (id) => setTriggerValue("select", id);
  sheet.show(data.model, data.selected);
  return ending(parentElement, () => {
    if (SHEETS.get(parentElement) !== sheet) return;
    sheet.destroy();
    SHEETS.delete(parentElement);
  });
}
