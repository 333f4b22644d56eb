// A network on vis-network's canvas: kept while its model changes, chosen from by pointer and by keyboard.

const AGREE = 300; // ms after the last key until a choice is told
const CUTS = ["400", "600", "700", "italic 400"]; // the faces that names are set in
const SLACK = 16; // px round the whole picture

class Canvas {
  // ``tell(kind, keys, positions)`` is called with what people do: select, clear, move, and menu for a double click.
  constructor(place, tell) {
    this.place = place;
    this.tell = tell;
    this.painter = new Painter();
    this.moved = new Map();
    place.classList.add("gm-picture", "gm-canvas");
    this.ground = place.appendChild(made("div", { class: "gm-ground" }));
    this.card = new Card(place);
    this.said = place.appendChild(made("div", { class: "gm-said", "aria-live": "polite" }));
    place.gm = this;
    for (const [name, value] of Object.entries({ tabindex: 0, role: "application" })) place.setAttribute(name, value);
    place.addEventListener("keydown", (event) => event.target === place && this.pressed(event));
    place.addEventListener("wheel", (event) => this.model.wheel || event.ctrlKey || event.metaKey || event.stopPropagation(), { capture: true });
    this.ground.addEventListener("pointermove", (event) => this.hover(event));
    this.ground.addEventListener("pointerleave", () => this.point(""));
  }

  // model: nodes, edges, options, bounds, ground, front, outlines, colours, buttons, title, hint, frame (whose network it is), wheel;
  // positions: where people have put nodes before
  show(model, selected, positions = {}) {
    const other = !this.model || this.model.frame !== model.frame || !model.nodes.some((node) => this.painter.looks.has(node.id));
    const bounds = String(this.model?.bounds);
    this.painter.take(model);
    this.look(model);
    if (other) this.moved.clear();
    for (const [id, at] of Object.entries(positions)) if (!this.moved.has(id)) this.moved.set(id, at);
    const before = this.model;
    this.model = model;
    this.point("");
    if (!this.network) this.start();
    else this.change(before);
    if (!this.pending) this.choose(selected); // else people are ahead of the page
    if (other) this.untouched = true;
    if (this.untouched && (other || bounds !== String(model.bounds))) this.whole();
  }

  look({ colours, buttons: texts, title, hint }) {
    for (const [name, colour] of Object.entries(colours)) this.place.style.setProperty(`--gm-${name}`, colour);
    this.place.setAttribute("aria-label", title);
    this.place.setAttribute("aria-description", hint);
    if (this.texts === texts.join()) return;
    this.texts = texts.join();
    this.bar?.remove();
    this.bar = this.place.appendChild(buttons(texts, [() => this.zoom(1.3), () => this.zoom(1 / 1.3), () => this.whole()]));
  }

  start() {
    const { options, nodes, edges } = this.model;
    options.nodes.ctxRenderer = (asked) => this.painter.node(asked);
    this.nodes = new vis.DataSet(nodes.map((node) => this.placed(node)));
    this.edges = new vis.DataSet(edges);
    const network = (this.network = new vis.Network(this.ground, { nodes: this.nodes, edges: this.edges }, options));
    this.ground.querySelector(".vis-network").tabIndex = -1; // one stop of the tab key is enough: the place itself
    this.untouched = true;
    network.on("dragStart", () => (this.untouched = false));
    network.on("zoom", () => (this.untouched = false));
    network.on("beforeDrawing", (ctx) => {
      this.painter.items(ctx, this.model.ground);
      this.painter.casings(ctx, network);
    });
    network.on("afterDrawing", (ctx) => {
      this.painter.arrows(ctx, network, this.edges);
      this.place.dataset.named = this.painter.names(ctx, network, this.ground.clientWidth);
      this.painter.items(ctx, this.model.front);
    });
    network.on("click", (event) => this.clicked(event));
    network.on("doubleClick", (event) => this.opened(event));
    network.on("dragEnd", (event) => this.dropped(event));
    this.observer = new ResizeObserver(() => this.untouched && this.whole());
    this.observer.observe(this.ground);
    Promise.all(CUTS.map((cut) => document.fonts.load(`${cut} 12px ${FAMILY}`))).finally(() => {
      if (this.network) this.network.redraw();
      this.place.dataset.ready = "true";
    });
  }

  // A node where people have put it, else where the layout has.
  placed({ id, label, x, y, size }) {
    return { id, label, size, ...(this.moved.get(id) ?? { x, y }) };
  }

  // Another model in the same network: what stays, stays.
  change(before) {
    if (before === this.model) return;
    const had = new Map(before.nodes.map((node) => [node.id, JSON.stringify(this.placed(node))]));
    const stay = new Set(this.model.nodes.map((node) => node.id));
    this.nodes.remove([...this.nodes.getIds()].filter((id) => !stay.has(id)));
    this.nodes.update(this.model.nodes.map((node) => this.placed(node)).filter((node) => had.get(node.id) !== JSON.stringify(node)));
    if (JSON.stringify(before.edges) !== JSON.stringify(this.model.edges)) {
      this.edges.clear(); // their order is the order in which they are painted
      this.edges.add(this.model.edges);
    }
    this.network.redraw();
  }

  // --- what is seen

  whole() {
    const [left, top, right, bottom] = this.model.bounds;
    const [wide, high] = [this.ground.clientWidth, this.ground.clientHeight];
    if (!wide || !high) return;
    const scale = Math.min(wide / (right - left + SLACK), high / (bottom - top + SLACK), 1.4);
    this.untouched = true;
    this.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
  }

  zoom(factor) {
    this.untouched = false;
    this.network.moveTo({ scale: this.network.getScale() * factor });
  }

  // --- pointer

  // What lies at a point: a node, a member of the group in the middle, or a line.
  at(point) {
    const id = this.network.getNodeAt(point);
    if (id === undefined) return this.network.getEdgeAt(point)?.slice(0, 17) ?? "";
    const { look } = this.painter.looks.get(id);
    if (look.shape !== "panel") return id;
    const [{ x, y }, middle] = [this.network.DOMtoCanvas(point), this.network.getPositions([id])[id]];
    const on = (mark) => Math.abs(middle.y + mark.y - y) < 8 && x > middle.x + mark.x - 8 && x < middle.x + look.width / 2;
    return look.marks.find(on)?.id ?? id;
  }

  hover(event) {
    const box = this.ground.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    if (event.buttons || !this.network) return this.point("");
    this.point(this.at(point), point);
    return undefined;
  }

  point(id, { x, y } = {}) {
    this.place.style.cursor = id ? "pointer" : "";
    if (id) this.card.show(this.cardOf(id), x, y);
    else this.card.hide();
    if (this.painter.over === id) return;
    this.painter.over = id;
    this.network?.redraw();
  }

  cardOf(id) {
    const { looks, model } = this.painter;
    const members = model.nodes[0]?.look.marks ?? [];
    return (looks.get(id) ?? members.find((mark) => mark.id === id) ?? model.edges.find((edge) => edge.id === id))?.card;
  }

  clicked({ pointer, event }) {
    this.place.focus({ preventScroll: true });
    const id = this.at(pointer.DOM);
    const more = event.type === "press" || event.srcEvent?.ctrlKey || event.srcEvent?.metaKey;
    if (!id) return more || this.pick([]);
    const { chosen } = this.painter;
    if (!more) return this.pick([id]);
    return this.pick(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]);
  }

  opened({ pointer }) {
    const id = this.network.getNodeAt(pointer.DOM);
    if (id === undefined) return this.at(pointer.DOM) || this.whole();
    return this.tell("menu", [id]);
  }

  dropped({ nodes, event }) {
    if (event.srcEvent?.shiftKey) return this.pick(this.network.getSelectedNodes());
    this.sync();
    if (!nodes.length) return undefined;
    const positions = this.network.getPositions(nodes);
    for (const [id, at] of Object.entries(positions)) this.moved.set(id, at);
    this.nodes.update(nodes.map((id) => ({ id, ...positions[id] })));
    return this.tell("move", nodes, positions);
  }

  // --- selection

  pick(keys, wait = 0) {
    const same = keys.length === this.painter.chosen.size && keys.every((key) => this.painter.chosen.has(key));
    clearTimeout(this.waiting);
    if (same && !this.pending) return;
    this.choose(keys);
    this.pending = true;
    const now = () => {
      this.pending = false;
      this.tell(keys.length ? "select" : "clear", keys);
    };
    if (wait) this.waiting = setTimeout(now, wait);
    else now();
  }

  choose(keys) {
    this.painter.chosen = new Set(keys);
    this.light();
    this.sync();
  }

  // What is chosen and its neighbours keep their colours, the rest is mixed with paper.
  light() {
    const { chosen, looks } = this.painter;
    const nodes = [...chosen].filter((key) => looks.has(key));
    const lines = this.model.edges.filter((edge) => chosen.has(edge.id));
    const on = (edge) => chosen.has(edge.id.slice(0, 17)) || nodes.includes(edge.from) || nodes.includes(edge.to);
    this.painter.lit = nodes.length || lines.length ? new Set([...nodes, ...lines.flatMap((edge) => [edge.from, edge.to])]) : null;
    const lit = this.painter.lit;
    if (lit) for (const edge of this.model.edges) if (nodes.includes(edge.from) || nodes.includes(edge.to)) lit.add(edge.from).add(edge.to);
    this.place.dataset.lit = lit ? lit.size : "";
    this.edges.update(
      this.model.edges.map((edge) => {
        const colour = !lit || on(edge) ? edge.color.color : this.painter.tint(edge.color.color, PALE);
        return { id: edge.id, color: { color: colour, highlight: colour, hover: colour } };
      }),
    );
  }

  // vis-network moves what it holds for selected together.
  sync() {
    this.network.selectNodes([...this.painter.chosen].filter((key) => this.painter.looks.has(key)), false);
  }

  // --- keyboard

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const go = (x, y) => () => this.step(x, y);
    const keys = {
      ArrowLeft: go(-1, 0),
      ArrowRight: go(1, 0),
      ArrowUp: go(0, -1),
      ArrowDown: go(0, 1),
      "+": () => this.zoom(1.3),
      "=": () => this.zoom(1.3),
      "-": () => this.zoom(1 / 1.3),
      0: () => this.whole(),
      Enter: () => this.current() && this.tell("menu", [this.current()]),
      Escape: () => this.pick([]),
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  }

  current() {
    return [...this.painter.chosen].filter((key) => this.painter.looks.has(key)).at(-1);
  }

  // To the nearest node in a direction: far to the side counts double. The first step goes to the first node.
  step(dx, dy) {
    const positions = this.network.getPositions();
    const from = this.current();
    const at = positions[from];
    const cost = ({ x, y }) => {
      const [along, aside] = [(x - at.x) * dx + (y - at.y) * dy, Math.abs((x - at.x) * dy) + Math.abs((y - at.y) * dx)];
      return along > 0.5 && aside <= 2 * along ? along + 2 * aside : Infinity;
    };
    const others = this.model.nodes.map((node) => node.id).filter((id) => id !== from);
    const next = at ? others.reduce((best, id) => (cost(positions[id]) < (best ? cost(positions[best]) : Infinity) ? id : best), "") : others[0];
    if (!next) return;
    this.pick([next], AGREE);
    this.said.textContent = (this.cardOf(next) ?? []).join(". ");
    const [point, room] = [this.network.canvasToDOM(positions[next]), 20];
    if (point.x < room || point.y < room || point.x > this.ground.clientWidth - room || point.y > this.ground.clientHeight - room) {
      this.untouched = false;
      this.network.moveTo({ position: positions[next] });
    }
  }

  destroy() {
    clearTimeout(this.waiting);
    this.observer?.disconnect();
    this.network?.destroy();
    this.network = null;
    this.place.replaceChildren();
  }
}
