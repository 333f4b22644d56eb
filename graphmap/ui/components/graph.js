// The component: one network per place on the page, kept over reruns.

const GRAPHS = new WeakMap();
const NONE = { selected: [], counts: {}, expanded: [], positions: {} };
const CLICK = 400; // ms within which presses are one click

class Graph {
  constructor(frame) {
    this.frame = frame;
    this.pair = new Pair(NONE, (data, changes) => this.draw(data, changes));
    this.main = frame.querySelector("main");
    this.canvas = new Canvas(this.main, (kind, keys, positions) => this.told(kind, keys, positions));
    this.menu = new Menu(this.main, (kind, key) => this.send(kind, { ids: [key] }));
    this.main.addEventListener("pointerdown", (event) => this.outside(event));
  }

  told(kind, keys, positions = {}) {
    if (kind === "menu") this.opened(keys[0]);
    else this.send(kind, { ids: keys, positions });
  }

  opened(key) {
    const { menu, words } = this.data;
    if (!menu.length) return;
    const { network } = this.canvas;
    const at = network.canvasToDOM(network.getPositions([key])[key]);
    this.canvas.point("");
    this.menu.open(key, this.canvas.cardOf(key)?.[0] ?? "", at, menu, words);
    this.counted();
    if (!this.changes.counts[key]) this.send("ask", { ids: [key] });
  }

  // A press beside the menu closes it, unless it is one more of the click that opened it.
  outside(event) {
    if (!this.menu.box.contains(event.target) && event.timeStamp > this.menu.since + CLICK) this.menu.close();
  }

  counted() {
    const { counts, expanded } = this.changes;
    this.menu.count(counts[this.menu.key], expanded.includes(this.menu.key));
  }

  draw(data, changes) {
    Object.assign(this, { data, changes });
    this.frame.style.height = `${data.height}px`;
    for (const [name, colour] of Object.entries(data.model.colours)) this.frame.style.setProperty(`--gm-${name}`, colour);
    if (this.caption !== JSON.stringify(data.caption)) captioned(this.frame, data.caption);
    this.caption = JSON.stringify(data.caption);
    this.canvas.show(data.model, changes.selected, changes.positions);
    if (this.menu.key && !this.canvas.painter.looks.has(this.menu.key)) this.menu.close();
    this.counted();
    this.frame.dataset.shown = Number(this.frame.dataset.shown ?? 0) + 1;
  }
}

export default async function ({ data, parentElement, setTriggerValue }) {
  const frame = parentElement.querySelector(".gm-frame");
  await visReady().promise;
  let graph = GRAPHS.get(parentElement);
  if (!graph) {
    graph = new Graph(frame);
    GRAPHS.set(parentElement, graph);
  }
  graph.send = (kind, value) => setTriggerValue(kind, value);
  graph.pair.show(data);
  return ending(parentElement, () => {
    if (GRAPHS.get(parentElement) !== graph) return;
    graph.pair.leave();
    graph.canvas.destroy();
    GRAPHS.delete(parentElement);
  });
}
