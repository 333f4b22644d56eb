// Of everything that the tab key reaches, once a key was pressed: what does not show that it has the focus.
async () => {
  const roots = (root) => [root, ...[...root.querySelectorAll("*")].filter((each) => each.shadowRoot).flatMap((each) => roots(each.shadowRoot))];
  const all = roots(document);
  for (const root of all) {
    const still = document.createElement("style");
    still.textContent = "* { transition: none !important; animation: none !important; }";
    (root.head ?? root).appendChild(still);
  }
  const parent = (element) => element?.parentElement ?? element?.getRootNode().host ?? null;
  const above = (element) => [parent(element), parent(parent(element)), parent(parent(parent(element)))].filter(Boolean);
  const look = (element) => {
    const style = getComputedStyle(element);
    const outline = style.outlineStyle === "none" || !parseFloat(style.outlineWidth) ? "" : `${style.outlineStyle} ${style.outlineColor}`;
    return [outline, style.boxShadow, element instanceof SVGElement ? style.stroke : style.borderColor].join();
  };
  const looks = (element) => [element, ...[...element.querySelectorAll("*")].slice(0, 20), ...above(element)].map(look).join("|");
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const reached = all
    .flatMap((root) => [...root.querySelectorAll("a[href], button, input, textarea, select, summary, [tabindex]")])
    .filter((each) => each.tabIndex >= 0 && !each.matches(":disabled") && each.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((each, _, every) => !each.matches(".gm-target") || every.filter((other) => other.matches(".gm-target")).indexOf(each) < 3);
  const focused = (root = document) => (root.activeElement?.shadowRoot ? focused(root.activeElement.shadowRoot) : root.activeElement);
  const silent = [];
  focused()?.blur();
  for (const each of reached) {
    const before = looks(each);
    each.focus({ preventScroll: true });
    await drawn();
    const name = (each.getAttribute("aria-label") ?? each.textContent).trim().slice(0, 40);
    if (focused() === each && looks(each) === before) silent.push(`${each.nodeName.toLowerCase()}: ${name}`);
    each.blur();
    await drawn();
  }
  return { reached: reached.length, silent: [...new Set(silent)] };
}
