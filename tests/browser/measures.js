// What can be measured of a page as it is drawn; gives for each measure what fails, in words.
() => {
  const roots = (root) => [root, ...[...root.querySelectorAll("*")].filter((each) => each.shadowRoot).flatMap((each) => roots(each.shadowRoot))];
  const all = roots(document);
  const parent = (element) => element.parentElement ?? element.getRootNode().host ?? null;
  const line = (element) => (element ? [element, ...line(parent(element))] : []);
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 40);
  const grouped = (found) => [...new Set(found)];

  // --- the texts that are seen: node, element, boxes on screen

  const hidden = (element) => {
    const box = element.getBoundingClientRect();
    const clipped = getComputedStyle(element).overflow !== "visible" && (box.width <= 1 || box.height <= 1);
    return clipped || ["SCRIPT", "STYLE", "TITLE", "NOSCRIPT", "TEMPLATE"].includes(element.nodeName.toUpperCase());
  };
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !line(element).some(hidden);
  const texts = all.flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.data.trim() || !seen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (boxes.length) found.push({ text: short(node.data), element, boxes });
    }
    return found;
  });

  // --- colours

  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const rgba = (colour) => {
    if (!known.has(colour)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, i) => part * a + below[i] * (1 - a));
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const hex = (colour) => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

  // All that is painted at a point, uppermost first, inside shadows too.
  const stack = (x, y, root = document) =>
    root.elementsFromPoint(x, y).filter((each) => each.getRootNode() === root).flatMap((each) => (each.shadowRoot ? [...stack(x, y, each.shadowRoot), each] : [each]));

  // What an element paints at a point, as a colour; null where nobody knows (a pattern, an image).
  const paint = (element) => {
    const style = getComputedStyle(element);
    if (element instanceof SVGElement && element.nodeName !== "svg") {
      if (["text", "tspan"].includes(element.nodeName)) return [0, 0, 0, 0];
      const used = style.fill === "none" ? style.stroke : style.fill;
      return used === "none" ? [0, 0, 0, 0] : used.startsWith("url") ? null : rgba(used);
    }
    return style.backgroundImage !== "none" || element.nodeName === "CANVAS" ? null : rgba(style.backgroundColor);
  };

  // The colour under a text at a point; null where it is not known.
  const ground = (element, x, y) => {
    const painted = stack(x, y);
    const from = painted.findIndex((each) => each === element || each.contains(element));
    const layers = from < 0 ? line(element) : painted.slice(from);
    const taken = [];
    for (const each of layers) {
      const colour = paint(each);
      if (!colour) return null;
      if (colour[3]) taken.push(colour);
      if (colour[3] === 1) break;
    }
    return taken.reduceRight((below, colour) => over(colour, below), [255, 255, 255]);
  };

  const points = ({ left, top, width, height }) => [0.5, 0.1, 0.3, 0.7, 0.9].map((share) => [left + width * share, top + height / 2]);

  const faint = texts.flatMap(({ text, element, boxes }) => {
    const style = getComputedStyle(element);
    const drawn = element instanceof SVGElement;
    if (line(element).some((each) => each.matches(":disabled") || each.nodeName === "CANVAS")) return [];
    const size = parseFloat(style.fontSize) * (drawn ? element.getScreenCTM().a : 1);
    const icon = style.fontFamily.includes("Material"); // a sign, not a text
    const wanted = icon || size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const [r, g, b, a] = rgba(drawn ? style.fill : style.color);
    const opacity = line(element).reduce((product, each) => product * Number(getComputedStyle(each).opacity), a);
    const halo = drawn && style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2 ? rgba(style.stroke).slice(0, 3) : null;
    const grounds = halo ? [halo] : points(boxes[0]).map(([x, y]) => ground(element, x, y)).filter(Boolean);
    const worst = grounds.map((below) => [contrast(over([r, g, b, opacity], below), below), below]).sort((one, other) => one[0] - other[0])[0];
    if (!worst || worst[0] >= wanted) return [];
    const where = element.closest("[class*='gm-'], [data-testid]");
    const name = where?.dataset.testid ?? [...(where?.classList ?? [])].find((each) => each.startsWith("gm-")) ?? "";
    return [`${worst[0].toFixed(2)} (${hex(over([r, g, b, opacity], worst[1]))} on ${hex(worst[1])}, ${size.toFixed(1)} px): ${text} [${name}]`];
  });

  // --- texts that leave their box, are cut off, or lie over each other

  const scrolls = (style) => ["auto", "scroll"].includes(style.overflowX);
  const cut = texts.flatMap(({ text, element, boxes }) => {
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    if (element instanceof SVGElement) {
      const sheet = element.ownerSVGElement.getBoundingClientRect();
      return right > sheet.right + 1 || boxes[0].left < sheet.left - 1 ? [`leaves the picture: ${text}`] : [];
    }
    for (const box of line(element)) {
      const style = getComputedStyle(box);
      if (scrolls(style)) return [];
      const edge = box.getBoundingClientRect();
      if (style.overflowX !== "visible" && (right > edge.right + 1 || bottom > edge.bottom + 2)) return [`cut off: ${text}`];
      if (style.display !== "inline" && style.display !== "contents" && right > edge.right + 1) return [`leaves its box: ${text}`];
    }
    return right > innerWidth + 1 ? [`leaves the window: ${text}`] : [];
  });

  const plain = texts.filter(({ element }) => !(element instanceof SVGElement) && !line(element).some((each) => scrolls(getComputedStyle(each)) && each.scrollWidth > each.clientWidth + 1));
  const meet = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
  const crossed = plain.flatMap((one, i) =>
    plain.slice(i + 1).filter((other) => one.boxes.some((box) => other.boxes.some((mate) => meet(box, mate)))).map((other) => `lie over each other: ${one.text} / ${other.text}`),
  );

  // --- the page itself

  const main = document.querySelector("[data-testid='stMain']");
  const wide = [document.documentElement, main].filter((each) => each.scrollWidth > each.clientWidth).map((each) => `${each.nodeName}: ${each.scrollWidth} px in ${each.clientWidth}`);

  return { faint: grouped(faint), cut: grouped(cut), crossed: grouped(crossed), wide };
}
