// Draws a Scene with vis-network: marks, names and rings on its canvas. All text is drawn or set as text, never read as HTML.
"use strict";

const FAMILY = '"Source Sans", "Source Sans 3", sans-serif';
const SMALLEST = 9; // px on screen below which a name is drawn larger, and left out where it would then touch a more important one

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const { nodes: nodeList, edges: edgeList, extra } = read("model");
const byId = new Map(nodeList.map((node) => [node.id, node]));
let lit = null; // ids that keep their colours while a node is selected; null: all of them

function tint(colour, share) {
  const part = (text, i) => parseInt(text.slice(i, i + 2), 16);
  const mixed = [1, 3, 5].map((i) => Math.round(part(colour, i) * share + part(extra.paper, i) * (1 - share)));
  return "#" + mixed.map((value) => value.toString(16).padStart(2, "0")).join("");
}

const shade = (id, colour) => (lit && !lit.has(id) && colour ? tint(colour, 0.22) : colour);

function outline(ctx, shape, x, y, radius) {
  ctx.beginPath();
  if (shape === "dot") ctx.arc(x, y, radius, 0, 2 * Math.PI);
  else for (const [i, [a, b]] of extra.outlines[shape].entries()) ctx[i ? "lineTo" : "moveTo"](x + a * radius, y + b * radius);
  ctx.closePath();
}

function paintMark(ctx, id, look, x, y, active) {
  if (look.rim) {
    outline(ctx, look.shape, x, y, look.radius + 1.2);
    ctx.strokeStyle = shade(id, look.rim);
    ctx.lineWidth = 1.1;
    ctx.stroke();
  }
  outline(ctx, look.shape, x, y, look.radius - (look.rim ? 0.9 : 0.4));
  ctx.fillStyle = shade(id, look.fill);
  ctx.strokeStyle = shade(id, look.edge);
  ctx.lineWidth = look.edge === extra.paper ? 1 : 1.5;
  ctx.fill();
  ctx.stroke();
  if (active) {
    outline(ctx, "dot", x, y, look.radius + 4);
    ctx.strokeStyle = extra.ink;
    ctx.lineWidth = 1.6;
    ctx.stroke();
  }
}

function paintText(ctx, label, x, y, size, colour) {
  ctx.font = `${label.italic ? "italic " : ""}${label.weight} ${size}px ${FAMILY}`;
  ctx.textAlign = label.anchor === "middle" ? "center" : label.anchor;
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  ctx.lineWidth = size / 3.5;
  ctx.strokeStyle = extra.paper;
  ctx.strokeText(label.text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(label.text, x, y);
}

function paintPanel(ctx, look, x, y) {
  ctx.beginPath();
  ctx.roundRect(x - look.width / 2, y - look.height / 2, look.width, look.height, 9);
  ctx.fillStyle = look.fill;
  ctx.strokeStyle = look.edge;
  ctx.lineWidth = 2.2;
  ctx.fill();
  ctx.stroke();
  for (const label of look.labels) paintText(ctx, label, x + label.x, y + label.y, label.size, label.colour);
  for (const mark of look.marks) {
    paintMark(ctx, "n0", mark, x + mark.x, y + mark.y, false);
    paintText(ctx, mark.label, x + mark.label.x, y + mark.label.y, mark.label.size, mark.label.colour);
  }
}

function drawMark({ ctx, id, x, y, state }) {
  const look = byId.get(id).look;
  const panel = look.shape === "panel";
  return {
    drawNode: () => (panel ? paintPanel(ctx, look, x, y) : paintMark(ctx, id, look, x, y, state.selected || state.hover)),
    nodeDimensions: panel ? { width: look.width, height: look.height } : { width: 3 * look.radius, height: 3 * look.radius },
  };
}

function drawGround(ctx) {
  for (const shape of extra.ground) {
    const path = new Path2D(shape.d);
    if (shape.fill) {
      ctx.fillStyle = shape.fill;
      ctx.fill(path);
    }
    if (shape.stroke) {
      ctx.strokeStyle = shape.stroke;
      ctx.lineWidth = shape.width;
      ctx.setLineDash(shape.dash);
      ctx.stroke(path);
      ctx.setLineDash([]);
    }
  }
}

// The arrow of a link stands where neither the centre's panel nor the mark hides it.
function drawArrows(ctx, network, edges) {
  for (const edge of edgeList) {
    if (!edge.arrow) continue;
    const line = network.body.edges[edge.id].edgeType;
    const at = edge.from === "n0" ? 0.72 : edge.to === "n0" ? 0.36 : 0.55;
    const [tip, tail] = [line.getPoint(at), line.getPoint(at - 0.02)];
    const angle = Math.atan2(tip.y - tail.y, tip.x - tail.x);
    const size = 8 + edge.width;
    ctx.save();
    ctx.translate(tip.x, tip.y);
    ctx.rotate(angle);
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.lineTo(-size, -size * 0.42);
    ctx.lineTo(-size, size * 0.42);
    ctx.fillStyle = edges.get(edge.id).color.color;
    ctx.fill();
    ctx.restore();
  }
}

// Names from the most important on; one that would touch a name already there, or that
// is drawn larger than planned and would leave the picture, waits until there is room (zoom in, or move a mark).
function drawNames(ctx, network) {
  const [scale, positions] = [network.getScale(), network.getPositions()];
  const taken = [];
  const left = network.DOMtoCanvas({ x: 0, y: 0 }).x;
  const right = left + document.getElementById("picture").clientWidth / scale;
  for (const node of [...byId.values()].sort((a, b) => a.rank - b.rank)) {
    const label = node.look.label;
    if (!label) continue;
    const size = Math.max(label.size, SMALLEST / scale);
    const at = positions[node.id];
    const x = at.x + label.dx;
    const y = at.y + label.dy * (size / label.size); // the offset of the baseline grows with the letters
    ctx.font = `${label.italic ? "italic " : ""}${label.weight} ${size}px ${FAMILY}`;
    const width = ctx.measureText(label.text).width;
    const start = label.anchor === "end" ? x - width : x;
    const box = [start, y - size * 0.78, start + width, y + size * 0.12];
    if (size > label.size && (box[0] < left || box[2] > right)) continue;
    if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
    taken.push(box);
    paintText(ctx, label, x, y, size, shade(node.id, label.colour));
  }
  document.body.dataset.named = taken.length;
}

function card(lines) {
  const box = document.createElement("div");
  for (const line of lines) box.appendChild(document.createElement("div")).textContent = line;
  return box;
}

function select(network, edges, id) {
  lit = id === undefined ? null : new Set([id, ...network.getConnectedNodes(id)]);
  document.body.dataset.lit = lit ? lit.size : "";
  edges.update(
    edgeList.map((edge) => {
      const on = id === undefined || edge.from === id || edge.to === id;
      const colour = on ? edge.color.color : tint(edge.color.color, 0.22);
      return { id: edge.id, color: { color: colour, highlight: colour, hover: colour } };
    }),
  );
}

function start() {
  const options = read("options");
  options.nodes.ctxRenderer = drawMark;
  const dress = (item) => ({ ...item, title: card(item.card) });
  const nodes = new vis.DataSet(nodeList.map(dress));
  const edges = new vis.DataSet(edgeList.map(dress));
  const place = document.getElementById("picture");
  const network = new vis.Network(place, { nodes, edges }, options);
  const [left, top, right, bottom] = extra.bounds;
  const whole = () => {
    const scale = Math.min(place.clientWidth / (right - left + 16), place.clientHeight / (bottom - top + 16), 1.4);
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
  };
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
  const actions = [["+", () => zoom(1.3)], ["−", () => zoom(1 / 1.3)], ["⤢", whole]];
  for (const [i, [sign, action]] of actions.entries()) {
    const button = document.getElementById("buttons").appendChild(document.createElement("button"));
    button.textContent = sign;
    button.title = extra.buttons[i];
    button.setAttribute("aria-label", extra.buttons[i]);
    button.addEventListener("click", action);
  }
  let untouched = true;
  network.on("dragStart", () => (untouched = false));
  network.on("zoom", () => (untouched = false));
  network.on("doubleClick", ({ nodes: hit }) => hit.length || whole());
  network.on("beforeDrawing", drawGround);
  network.on("afterDrawing", (ctx) => {
    drawArrows(ctx, network, edges);
    drawNames(ctx, network);
  });
  network.on("selectNode", ({ nodes: [id] }) => select(network, edges, id));
  network.on("deselectNode", () => select(network, edges, undefined));
  new ResizeObserver(() => untouched && whole()).observe(place);
  whole();
  document.fonts.load(`400 12px ${FAMILY}`).finally(() => {
    network.redraw();
    document.body.dataset.ready = "true";
  });
  window.network = network;
}

start();
