// Shows a sheet: its SVG with pan, zoom, cards, selection by the ids that its parts carry, and the same by keyboard.

const NEAREST = 12; // how many times its size a sheet can be enlarged
const FEEL = 10; // width in px over which a thin line feels the pointer
const LEADER = 0.8; // width in px of the lines that lead from a text to what it names
const STILL = 4; // px that a pointer may move before a click becomes a drag
const TABS = 150; // parts that the tab key reaches; with more, only those with a name

class Sheet {
  // ``tell(id)`` is called with what was chosen, and with "" where the choice was cleared.
  constructor(place, tell) {
    this.place = place;
    this.tell = tell;
    this.place.classList.add("gm-picture", "gm-sheet");
    this.pointers = new Map();
    this.chosen = [];
    this.asked = "";
    this.card = new Card(place);
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(place);
    place.addEventListener("keydown", (event) => this.pressed(event));
  }

  // model: svg, cards by id, title, buttons, colours (paper, ink, soft, hair), height in px or 0 for that of the sheet, and whether the
  // wheel enlarges without a key; perhaps ``wider``: the svg and the cards of the same picture for a place ``from`` so many px wide
  show(model, selected) {
    this.given = model;
    this.look(model);
    this.asked = "";
    this.chosen = selected;
    this.suit();
    this.mark();
  }

  // Draws what suits the place's width, where that is not what stands there.
  suit() {
    const { wider } = this.given;
    this.model = wider && this.place.clientWidth >= wider.from ? { ...this.given, ...wider } : this.given;
    if (this.model.svg !== this.text) this.draw(this.model);
  }

  resized() {
    if (this.given) this.suit();
    this.fit();
  }

  look({ colours, buttons: texts, height }) {
    for (const [name, colour] of Object.entries(colours)) this.place.style.setProperty(`--gm-${name}`, colour);
    if (height) this.place.style.height = `${height}px`;
    if (this.texts === texts.join()) return;
    this.texts = texts.join();
    this.bar?.remove();
    this.bar = this.place.appendChild(buttons(texts, [() => this.zoom(1.4), () => this.zoom(1 / 1.4), () => this.whole()]));
  }

  draw({ svg, title, height }) {
    const root = parsed(svg);
    const size = root.getAttribute("viewBox");
    const same = this.root && this.size === size;
    this.text = svg;
    this.size = size;
    [this.left, this.top, this.width, this.height] = size.split(" ").map(Number);
    if (!height) this.place.style.aspectRatio = `${this.width} / ${this.height}`;
    root.removeAttribute("width");
    root.removeAttribute("height");
    for (const [name, value] of Object.entries({ class: "gm-drawing", role: "group", tabindex: 0, "aria-label": title })) root.setAttribute(name, value);
    this.root?.remove();
    this.root = this.place.insertBefore(root, this.place.firstChild);
    this.gather();
    this.listen();
    this.rings = [];
    this.targets = root.appendChild(drawn("g"));
    this.measured = false;
    if (!same) this.view = { x: this.left + this.width / 2, y: this.top + this.height / 2, near: 1 };
    this.fit();
  }

  // The parts by id; thin lines feel the pointer beyond their edge.
  gather() {
    this.parts = new Map();
    for (const part of [...this.root.querySelectorAll("[data-of]")]) {
      const id = part.dataset.of;
      if (!this.parts.has(id)) this.parts.set(id, []);
      this.parts.get(id).push(part);
      if (part.nodeName === "text") part.setAttribute("aria-hidden", "true");
      else if (isStroke(part) && Number(part.getAttribute("stroke-width")) < FEEL) {
        const feel = drawn("path", { class: "gm-feel", d: part.getAttribute("d"), "stroke-width": FEEL });
        feel.dataset.of = id;
        part.after(feel);
      }
    }
  }

  listen() {
    const on = (name, action, options) => this.root.addEventListener(name, action, options);
    on("pointerdown", (event) => this.down(event));
    on("pointermove", (event) => this.move(event));
    for (const name of ["pointerup", "pointercancel"]) on(name, (event) => this.up(event));
    on("pointerleave", () => this.card.hide());
    on("wheel", (event) => this.wheel(event), { passive: false });
    on("click", (event) => this.moved || this.choose(idOf(event)));
    on("focusin", (event) => this.reached(event));
    on("focusout", () => this.card.hide());
  }

  // --- what is seen

  // The whole sheet in the box; the box may be wider or higher than the sheet.
  fit() {
    const [wide, high] = [this.place.clientWidth, this.place.clientHeight];
    if (!this.root || !wide || !high) return;
    const scale = Math.max(this.width / wide, this.height / high);
    this.base = { width: wide * scale, height: high * scale, scale };
    this.aim();
    if (this.measured) return;
    this.measured = true;
    const lines = new Set([...this.parts.values()].filter(isLine).flatMap((parts) => parts.filter(isStroke)));
    this.uppermost = [...this.root.children].filter((part) => lines.has(part)).at(-1);
    this.reach();
    this.mark();
  }

  aim() {
    const { view, base } = this;
    if (!base) return;
    view.near = Math.max(1, Math.min(view.near, NEAREST));
    const [width, height] = [base.width / view.near, base.height / view.near];
    const inside = (at, start, length, room, seen) => {
      const spare = (room - seen) / 2;
      const middle = start + length / 2;
      return Math.max(middle - spare, Math.min(at, middle + spare));
    };
    view.x = inside(view.x, this.left, this.width, base.width, width);
    view.y = inside(view.y, this.top, this.height, base.height, height);
    this.root.setAttribute("viewBox", `${view.x - width / 2} ${view.y - height / 2} ${width} ${height}`);
    this.place.classList.toggle("gm-near", view.near > 1);
    this.place.dataset.near = view.near.toFixed(3);
  }

  get unit() {
    return this.base.scale / this.view.near; // lengths of the sheet per px on screen
  }

  whole() {
    this.view.near = 1;
    this.aim();
  }

  pan(dx, dy) {
    this.view.x -= dx * this.unit;
    this.view.y -= dy * this.unit;
    this.aim();
  }

  // Enlarge about a point of the box, which stays where it is; without one, about the middle.
  zoom(factor, at) {
    const { place, view } = this;
    const [dx, dy] = at ? [at.x - place.clientWidth / 2, at.y - place.clientHeight / 2] : [0, 0];
    const [x, y] = [view.x + dx * this.unit, view.y + dy * this.unit];
    view.near = Math.max(1, Math.min(view.near * factor, NEAREST));
    view.x = x - dx * this.unit;
    view.y = y - dy * this.unit;
    this.aim();
  }

  at(event) {
    const box = this.place.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  // --- pointer

  wheel(event) {
    if (!this.model.wheel && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0025)), this.at(event));
  }

  down(event) {
    if (event.button) return;
    this.pointers.set(event.pointerId, this.at(event));
    if (this.pointers.size === 1) {
      this.moved = false;
      this.start = this.at(event);
    }
  }

  move(event) {
    const last = this.pointers.get(event.pointerId);
    const now = this.at(event);
    if (!last) return this.hover(event);
    if (!this.moved && Math.hypot(now.x - this.start.x, now.y - this.start.y) < STILL) return undefined;
    if (!this.moved) {
      this.moved = true;
      this.root.setPointerCapture(event.pointerId);
      this.place.classList.add("gm-held");
      this.card.hide();
    }
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const distance = (point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
      this.zoom(distance(now) / distance(last), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
      this.pan((now.x - last.x) / 2, (now.y - last.y) / 2);
    } else this.pan(now.x - last.x, now.y - last.y);
    this.pointers.set(event.pointerId, now);
    return undefined;
  }

  up(event) {
    this.pointers.delete(event.pointerId);
    if (!this.pointers.size) this.place.classList.remove("gm-held");
  }

  hover(event) {
    const { x, y } = this.at(event);
    this.card.show(this.model.cards[idOf(event)], x, y);
  }

  // --- selection

  choose(id) {
    if (!id && !this.chosen.length) return;
    this.asked = id;
    this.mark();
    this.tell(id);
  }

  // A contour in ink round what is selected, a thinner one round what was asked for and is not there yet.
  mark() {
    if (!this.measured) return;
    const asked = this.asked && !this.chosen.includes(this.asked) ? [this.asked] : [];
    for (const ring of this.rings) ring.remove();
    const rings = (ids, name) => ids.filter((id) => this.parts.has(id)).map((id) => this.ring(this.parts.get(id), name));
    this.rings = [...rings(this.chosen, "gm-ring"), ...rings(asked, "gm-ring gm-asked")];
    for (const target of this.targets.children) target.setAttribute("aria-pressed", this.chosen.includes(target.dataset.of));
  }

  // A line comes to lie over all others, but under the marks; all else keeps its place and gets its contour there.
  ring(parts, name) {
    const ring = drawn("g", { class: name });
    const add = (shape) => ring.appendChild(shape).classList.add("gm-contour");
    if (isLine(parts)) {
      const lines = parts.filter(isStroke);
      const width = Math.max(...lines.map((line) => Number(line.getAttribute("stroke-width")))) + (name === "gm-ring" ? 4 : 2);
      for (const line of lines) add(drawn("path", { d: line.getAttribute("d"), style: `stroke-width: ${width}px` }));
      ring.append(...parts.map((part) => part.cloneNode(true)));
      this.uppermost.after(ring);
      return ring;
    }
    const paths = parts.filter((part) => part.nodeName === "path");
    const filled = paths.filter((path) => !isStroke(path));
    const texts = parts.filter((part) => part.nodeName === "text");
    if (filled.length) add(contour(filled.reduce((largest, next) => (area(next) > area(largest) ? next : largest))));
    if (!filled.length || parts.some(isLeader)) add(drawn("rect", { rx: 3, ...around(texts.length ? texts : parts, 3) }));
    (paths.at(-1) ?? parts.at(-1)).after(ring);
    return ring;
  }

  // --- keyboard

  // One part of the tab order for each id, over the picture, in reading order.
  reach() {
    const named = (parts) => parts.some((part) => part.nodeName === "text");
    const all = [...this.parts].filter(([, parts]) => this.parts.size <= TABS || named(parts));
    const boxes = all.map(([id, parts]) => ({ id, parts, box: around(parts, 4) }));
    const row = ({ box }) => Math.round(box.y / 16);
    boxes.sort((a, b) => row(a) - row(b) || a.box.x - b.box.x || (a.id < b.id ? -1 : 1));
    this.targets.replaceChildren(...boxes.map(({ id, parts, box }) => this.target(id, parts, box)));
  }

  target(id, parts, box) {
    const said = parts.filter((part) => part.nodeName === "text").map((part) => part.textContent);
    const name = this.model.cards[id]?.[0] ?? (said.join(" ") || id);
    const group = drawn("g", { class: "gm-target", role: "button", tabindex: 0, "aria-label": name, "aria-pressed": "false" });
    group.dataset.of = id;
    if (isLine(parts)) group.appendChild(drawn("path", { d: parts.find(isStroke).getAttribute("d") }));
    else group.appendChild(drawn("rect", { rx: 4, ...box }));
    return group;
  }

  reached(event) {
    const id = idOf(event);
    if (!id || !event.target.matches(":focus-visible")) return;
    const [seen, box] = [this.root.getBoundingClientRect(), event.target.getBoundingClientRect()];
    const beyond = (low, high, from, to) => (low < from ? from - low + 20 : high > to ? to - high - 20 : 0);
    this.pan(beyond(box.left, box.right, seen.left, seen.right), beyond(box.top, box.bottom, seen.top, seen.bottom));
    const now = event.target.getBoundingClientRect();
    const wide = now.width > 300; // the box of an arc: beside its top rather than in a corner where nothing is
    const [x, y] = wide ? [now.left + now.width / 2, now.top] : [now.right - 14, now.bottom - 14];
    this.card.show(this.model.cards[id], x - seen.left, y - seen.top);
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 60;
    const id = event.target.dataset?.of ?? "";
    const keys = {
      ArrowLeft: () => this.pan(step, 0),
      ArrowRight: () => this.pan(-step, 0),
      ArrowUp: () => this.view.near > 1 && this.pan(0, step),
      ArrowDown: () => this.view.near > 1 && this.pan(0, -step),
      "+": () => this.zoom(1.4),
      "=": () => this.zoom(1.4),
      "-": () => this.zoom(1 / 1.4),
      0: () => this.whole(),
      Enter: () => id && this.choose(id),
      " ": () => id && this.choose(id),
      Escape: () => this.choose(""),
    };
    if (!keys[event.key] || (event.target.nodeName === "BUTTON" && [" ", "Enter"].includes(event.key))) return;
    if (event.key.startsWith("Arrow") && this.view.near === 1) return; // the page scrolls as ever
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  }

  destroy() {
    this.observer.disconnect();
    this.place.replaceChildren();
  }
}

function idOf(event) {
  return event.target.closest?.("[data-of]")?.dataset.of ?? "";
}

function isStroke(part) {
  return part.nodeName === "path" && part.getAttribute("fill") === "none";
}

// Whether a part only leads from a text to what it names.
function isLeader(part) {
  return isStroke(part) && Number(part.getAttribute("stroke-width")) <= LEADER;
}

// Whether an element is a line: more than a leader; at most narrow things, such as its number or its bar, are filled.
function isLine(parts) {
  const paths = parts.filter((part) => part.nodeName === "path");
  return paths.some((path) => isStroke(path) && !isLeader(path)) && !paths.some((path) => !isStroke(path) && narrowest(path) > 30);
}

function narrowest(part) {
  const { width, height } = part.getBBox();
  return Math.min(width, height);
}

function area(part) {
  const { width, height } = part.getBBox();
  return width * height;
}

// The outline of a part; a small mark gets a circle round it.
function contour(part) {
  const { x, y, width, height } = part.getBBox();
  if (Math.max(width, height) > 30) return drawn("path", { d: part.getAttribute("d") });
  return drawn("circle", { cx: x + width / 2, cy: y + height / 2, r: Math.max(width, height) / 2 + 4 });
}

// The box of some parts with room round it.
function around(parts, room) {
  const boxes = parts.map((part) => part.getBBox());
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const [right, bottom] = [Math.max(...boxes.map((box) => box.x + box.width)), Math.max(...boxes.map((box) => box.y + box.height))];
  return { x: x - room, y: y - room, width: right - x + 2 * room, height: bottom - y + 2 * room };
}
