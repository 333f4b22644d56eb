// What changes with every click comes apart from the picture that it belongs to, and is put together with it here.

const HALVES = (globalThis.graphmapHalves ??= new Map()); // by the key of the picture: the changes that came last, and who listens

function halves(key) {
  if (!HALVES.has(key)) HALVES.set(key, { changes: null, listen: null });
  return HALVES.get(key);
}

// The changes of a picture have come; gives what takes them away again.
function tell(changes) {
  const at = halves(changes.key);
  at.changes = changes;
  at.listen?.(changes);
  return () => at.changes === changes && (at.changes = null);
}

// A picture and its changes: ``draw(data, changes)`` is called once both are there and about the same, which their ``stamp`` says.
class Pair {
  constructor(none, draw) {
    this.changes = none;
    this.draw = draw;
  }

  show(data) {
    this.data = data;
    const at = halves(data.key);
    at.listen = this.listen ??= (changes) => this.heard(changes);
    if (at.changes) this.changes = at.changes;
    this.both();
  }

  heard(changes) {
    this.changes = changes;
    this.both();
  }

  both() {
    if (this.data.stamp === this.changes.stamp) this.draw(this.data, this.changes);
  }

  leave() {
    const at = halves(this.data.key);
    if (at.listen === this.listen) at.listen = null;
  }
}
