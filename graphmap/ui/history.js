// A step to another page is one step of the browser's history. Streamlit writes two: the new query at the old page's path, then the new path.
(() => {
  const SOON = 2000; // ms within which both are written
  const push = history.pushState.bind(history);
  const swap = history.replaceState.bind(history);
  let last = { query: false, at: -SOON };
  history.pushState = (state, title, url) => {
    const to = new URL(url ?? location.href, location.href);
    const query = to.pathname === location.pathname && to.search !== location.search;
    const second = last.query && to.pathname !== location.pathname && to.search === location.search && performance.now() - last.at < SOON;
    (second ? swap : push)(state, title, url);
    last = { query, at: performance.now() };
  };
})();
