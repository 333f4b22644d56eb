// vis-network is half a megabyte: a component of its own carries it, whose message never changes and so is sent once.

function visReady() {
  if (!globalThis.graphmapVis) {
    let resolve;
    const promise = new Promise((done) => (resolve = done));
    globalThis.graphmapVis = { promise, resolve };
  }
  return globalThis.graphmapVis;
}
