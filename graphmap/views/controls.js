// What every picture on screen has: signs on buttons, and cards. All text is set as text, never read as HTML.
"use strict";

const SVG = "http://www.w3.org/2000/svg";
const SIGNS = { in: "M3 8H13M8 3V13", out: "M3 8H13", whole: "M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10" };

function made(name, attributes = {}, text = "") {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}

function drawn(name, attributes = {}) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

// An SVG given as text, as elements: only shapes and text of ours, whatever the text holds; each part by itself, as a path or a text, with all
// that it shared with its group.
const PARTS = new Set(["svg", "rect", "path", "text"]);

function parsed(text) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.namespaceURI !== SVG || root.nodeName !== "svg") throw new Error("The picture is no SVG.");
  for (const group of root.querySelectorAll("g")) {
    for (const part of group.children) share(group, part);
    group.replaceWith(...group.children);
  }
  for (const circle of root.querySelectorAll("circle")) {
    const [x, y, r] = ["cx", "cy", "r"].map((name) => Number(circle.getAttribute(name)));
    const path = drawn("path", { d: `M${x - r},${y}a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0Z` });
    share(circle, path);
    circle.replaceWith(path);
  }
  for (const element of root.querySelectorAll("*")) if (!PARTS.has(element.nodeName)) element.remove();
  return document.importNode(root, true);
}

function share(from, to) {
  for (const { name, value } of from.attributes) if (!to.hasAttribute(name)) to.setAttribute(name, value);
}

function button(sign, text, action) {
  const element = made("button", { type: "button", title: text, "aria-label": text });
  const icon = element.appendChild(drawn("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }));
  icon.appendChild(drawn("path", { d: SIGNS[sign], fill: "none", stroke: "currentColor", "stroke-width": 1.5, "stroke-linecap": "round" }));
  element.addEventListener("click", action);
  return element;
}

// The buttons of a picture; ``texts`` are their names in the order of ``SIGNS``.
function buttons(texts, actions) {
  const bar = made("div", { class: "gm-buttons", role: "group" });
  for (const [i, sign] of Object.keys(SIGNS).entries()) bar.appendChild(button(sign, texts[i], actions[i]));
  return bar;
}

// The card of what the pointer is on: lines of text beside a point of its place, inside it.
class Card {
  constructor(place) {
    this.place = place;
    this.box = place.appendChild(made("div", { class: "gm-card", "aria-hidden": "true" }));
    this.hide();
  }

  show(lines, x, y) {
    if (!lines || !lines.length) return this.hide();
    this.box.replaceChildren(...lines.map((line) => made("div", {}, line)));
    this.box.hidden = false;
    const [width, height] = [this.place.clientWidth, this.place.clientHeight];
    const [wide, high] = [this.box.offsetWidth, this.box.offsetHeight];
    const left = x + 14 + wide <= width ? x + 14 : x - 14 - wide;
    const top = y + 14 + high <= height ? y + 14 : y - 14 - high;
    this.box.style.left = `${Math.max(4, Math.min(left, width - wide - 4))}px`;
    this.box.style.top = `${Math.max(4, Math.min(top, height - high - 4))}px`;
  }

  hide() {
    this.box.hidden = true;
  }
}
