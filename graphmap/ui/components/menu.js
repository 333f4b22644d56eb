// The menu of a node: what it would add, and what to do with it.

class Menu {
  // ``tell(kind, key)`` is called with the choice; ``words`` are its texts.
  constructor(place, tell) {
    this.place = place;
    this.tell = tell;
    this.box = place.appendChild(made("div", { class: "gm-menu", role: "dialog" }));
    this.box.hidden = true;
    this.box.addEventListener("keydown", (event) => this.pressed(event));
    this.key = "";
  }

  open(key, name, at, entries, words) {
    Object.assign(this, { key, words, at, since: performance.now() });
    this.box.setAttribute("aria-label", name);
    this.counts = made("p", { "aria-live": "polite" }, words.counting);
    this.buttons = entries.map((kind) => made("button", { type: "button", "data-kind": kind }, words[kind]));
    for (const button of this.buttons) button.addEventListener("click", () => this.take(button.dataset.kind));
    const row = made("div");
    row.append(...this.buttons);
    this.box.replaceChildren(made("h3", {}, name), this.counts, row);
    this.box.hidden = false;
    this.settle();
    this.buttons[0]?.focus({ preventScroll: true });
  }

  // Beside where it was asked for, inside the picture: its text may have become longer.
  settle() {
    this.box.style.left = this.box.style.top = "0";
    const [wide, high] = [this.place.clientWidth, this.place.clientHeight];
    this.box.style.left = `${Math.max(4, Math.min(this.at.x + 12, wide - this.box.offsetWidth - 4))}px`;
    this.box.style.top = `${Math.max(4, Math.min(this.at.y + 12, high - this.box.offsetHeight - 4))}px`;
  }

  // ``counts``: pairs of a word and a number; undefined: not counted yet.
  count(counts, expanded) {
    if (!this.key || !counts) return;
    const nothing = !counts.length;
    this.counts.textContent = nothing ? this.words.nothing : `${this.words.adds} ${counts.map(([word, number]) => `${word} ${number}`).join(" · ")}`;
    this.settle();
    for (const button of this.buttons) {
      const off = (button.dataset.kind === "expand" && nothing) || (button.dataset.kind === "collapse" && !expanded);
      button.toggleAttribute("disabled", off);
    }
    if (this.box.contains(this.box.getRootNode().activeElement)) return;
    this.buttons.find((button) => !button.disabled)?.focus({ preventScroll: true });
  }

  take(kind) {
    const key = this.key;
    this.close();
    this.tell(kind, key);
  }

  close() {
    if (!this.key) return;
    this.key = "";
    this.box.hidden = true;
    this.place.focus({ preventScroll: true });
  }

  pressed(event) {
    const open = this.buttons.filter((button) => !button.disabled);
    const at = open.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1 }[event.key];
    if (event.key === "Escape") this.close();
    else if (to === undefined) return;
    else open.at(to % open.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }
}
