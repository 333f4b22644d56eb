// Paints a Scene on the canvas of vis-network: marks, names, rings, arrows and counts.

const FAMILY = '"Source Sans", "Source Sans 3", sans-serif';
const SMALLEST = 9; // px on screen below which a name is drawn larger, and left out where it would then touch a more important one
const PALE = 0.22; // how much of its colour keeps what is not lit
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]; // where a count may stand on its line, as shares of its way
const COUNT = { size: 11, weight: 600, anchor: "middle", italic: false };

const free = (box, taken) => !taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);

class Painter {
  constructor() {
    this.lit = null; // keys that keep their colours; null: all
    this.chosen = new Set();
    this.over = "";
  }

  take(model) {
    this.model = model;
    this.looks = new Map(model.nodes.map((node) => [node.id, node]));
    this.named = [...model.nodes].filter((node) => node.look.label).sort((a, b) => a.rank - b.rank);
  }

  tint(colour, share) {
    const part = (text, i) => parseInt(text.slice(i, i + 2), 16);
    const mixed = [1, 3, 5].map((i) => Math.round(part(colour, i) * share + part(this.model.colours.paper, i) * (1 - share)));
    return "#" + mixed.map((value) => value.toString(16).padStart(2, "0")).join("");
  }

  shade(id, colour) {
    return this.lit && !this.lit.has(id) && colour ? this.tint(colour, PALE) : colour;
  }

  outline(ctx, shape, x, y, radius) {
    ctx.beginPath();
    if (shape === "dot") ctx.arc(x, y, radius, 0, 2 * Math.PI);
    else for (const [i, [a, b]] of this.model.outlines[shape].entries()) ctx[i ? "lineTo" : "moveTo"](x + a * radius, y + b * radius);
    ctx.closePath();
  }

  // How vis-network asks for a node.
  node({ ctx, id, x, y }) {
    const { look } = this.looks.get(id);
    const panel = look.shape === "panel";
    return {
      drawNode: () => (panel ? this.panel(ctx, id, look, x, y) : this.mark(ctx, id, look, x, y)),
      nodeDimensions: panel ? { width: look.width, height: look.height } : { width: 3 * look.radius, height: 3 * look.radius },
    };
  }

  mark(ctx, id, look, x, y) {
    const { paper, ink } = this.model.colours;
    if (look.rim) {
      this.outline(ctx, look.shape, x, y, look.radius + 1.2);
      ctx.strokeStyle = this.shade(id, look.rim);
      ctx.lineWidth = 1.1;
      ctx.stroke();
    }
    this.outline(ctx, look.shape, x, y, look.radius - (look.rim ? 0.9 : 0.4));
    ctx.fillStyle = this.shade(id, look.fill);
    ctx.strokeStyle = this.shade(id, look.edge);
    ctx.lineWidth = look.edge === paper ? 1 : 1.5;
    ctx.fill();
    ctx.stroke();
    if (!this.chosen.has(id) && this.over !== id) return;
    this.outline(ctx, "dot", x, y, look.radius + 4);
    ctx.strokeStyle = ink;
    ctx.lineWidth = this.chosen.has(id) ? 2 : 1;
    ctx.stroke();
  }

  panel(ctx, id, look, x, y) {
    ctx.beginPath();
    ctx.roundRect(x - look.width / 2, y - look.height / 2, look.width, look.height, 9);
    ctx.fillStyle = look.fill;
    ctx.strokeStyle = look.edge;
    ctx.lineWidth = this.chosen.has(id) ? 4 : 2.2;
    ctx.fill();
    ctx.stroke();
    for (const label of look.labels) this.text(ctx, label, x + label.x, y + label.y);
    for (const mark of look.marks) {
      this.mark(ctx, mark.id, mark, x + mark.x, y + mark.y);
      if (mark.label) this.text(ctx, mark.label, x + mark.label.x, y + mark.label.y);
    }
  }

  text(ctx, label, x, y, size = label.size, colour = label.colour) {
    ctx.font = `${label.italic ? "italic " : ""}${label.weight} ${size}px ${FAMILY}`;
    ctx.textAlign = label.anchor === "middle" ? "center" : label.anchor;
    ctx.textBaseline = "alphabetic";
    ctx.lineJoin = "round";
    ctx.lineWidth = size / 3.5;
    ctx.strokeStyle = this.model.colours.paper;
    ctx.strokeText(label.text, x, y);
    ctx.fillStyle = colour;
    ctx.fillText(label.text, x, y);
  }

  // What lies beneath or above the marks.
  items(ctx, items) {
    for (const item of items) {
      if (item.text !== undefined) this.text(ctx, item, item.x, item.y);
      else this.shape(ctx, item);
    }
  }

  shape(ctx, { d, fill, stroke, width, dash }) {
    const path = new Path2D(d);
    if (fill) {
      ctx.fillStyle = fill;
      ctx.fill(path);
    }
    if (!stroke) return;
    ctx.strokeStyle = stroke;
    ctx.lineWidth = width;
    ctx.setLineDash(dash);
    ctx.stroke(path);
    ctx.setLineDash([]);
  }

  // A chosen line has a casing in ink, drawn beneath all lines.
  casings(ctx, network) {
    for (const edge of this.model.edges) {
      if (!this.chosen.has(edge.id) && this.over !== edge.id) continue;
      const line = network.body.edges[edge.id]?.edgeType;
      if (!line) continue;
      ctx.beginPath();
      for (let i = 0; i <= 24; i += 1) {
        const { x, y } = line.getPoint(i / 24);
        ctx[i ? "lineTo" : "moveTo"](x, y);
      }
      ctx.strokeStyle = this.model.colours.ink;
      ctx.lineWidth = edge.width + (this.chosen.has(edge.id) ? 4 : 2);
      ctx.stroke();
    }
  }

  arrows(ctx, network, edges) {
    for (const edge of this.model.edges) {
      const line = edge.arrow && network.body.edges[edge.id]?.edgeType;
      if (!line) continue;
      const [tip, tail] = [line.getPoint(edge.arrow), line.getPoint(edge.arrow - 0.02)];
      const size = 8 + edge.width;
      ctx.save();
      ctx.translate(tip.x, tip.y);
      ctx.rotate(Math.atan2(tip.y - tail.y, tip.x - tail.x));
      ctx.beginPath();
      ctx.moveTo(0, 0);
      ctx.lineTo(-size, -size * 0.42);
      ctx.lineTo(-size, size * 0.42);
      ctx.fillStyle = edges.get(edge.id).color.color;
      ctx.fill();
      ctx.restore();
    }
  }

  // Names from the most important on; one that would touch a name already there, or that is drawn larger than planned and would
  // leave the picture, waits until there is room (zoom in, or move a mark). Then the counts of lines, where there is room. Gives the number of names.
  names(ctx, network, wide) {
    const [scale, positions, taken] = [network.getScale(), network.getPositions(), []];
    const left = network.DOMtoCanvas({ x: 0, y: 0 }).x;
    const right = left + wide / scale;
    for (const { id, look } of this.named) {
      const [label, at] = [look.label, positions[id]];
      if (!at) continue;
      const size = Math.max(label.size, SMALLEST / scale);
      const [x, y] = [at.x + label.dx, at.y + label.dy * (size / label.size)]; // the offset of the baseline grows with the letters
      const box = this.room(ctx, label, x, y, size);
      if ((size > label.size && (box[0] < left || box[2] > right)) || !free(box, taken)) continue;
      taken.push(box);
      this.text(ctx, label, x, y, size, this.shade(id, label.colour));
    }
    const names = taken.length;
    this.counts(ctx, network, scale, positions, taken);
    return names;
  }

  // The number of relationships on a line, at the first place on it that is free: not in the box in the middle, not on a mark or its arrow.
  counts(ctx, network, scale, positions, taken) {
    const size = Math.max(COUNT.size, SMALLEST / scale);
    for (const { id, look } of this.model.nodes) {
      const [half, high] = look.shape === "panel" ? [look.width / 2, look.height / 2] : [look.radius, look.radius];
      const { x, y } = positions[id] ?? { x: NaN, y: NaN };
      taken.push([x - half, y - high, x + half, y + high]);
    }
    for (const edge of this.model.edges) {
      const line = edge.count && network.body.edges[edge.id]?.edgeType;
      if (!line) continue;
      const label = { ...COUNT, text: String(edge.count) };
      for (const share of PLACES.filter((place) => !edge.arrow || Math.abs(place - edge.arrow) > 0.1)) {
        const { x, y } = line.getPoint(share);
        const low = y + size * 0.34;
        const box = this.room(ctx, label, x, low, size);
        if (!free(box, taken)) continue;
        taken.push(box);
        const lit = !this.lit || (this.lit.has(edge.from) && this.lit.has(edge.to));
        this.text(ctx, label, x, low, size, lit ? this.model.colours.ink : this.tint(this.model.colours.ink, PALE));
        break;
      }
    }
  }

  room(ctx, label, x, y, size) {
    ctx.font = `${label.italic ? "italic " : ""}${label.weight} ${size}px ${FAMILY}`;
    const width = ctx.measureText(label.text).width;
    const start = x - width * { start: 0, middle: 0.5, end: 1 }[label.anchor];
    return [start, y - size * 0.8, start + width, y + size * 0.2];
  }
}
