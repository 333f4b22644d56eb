// Title, subtitle and legend above a picture, sources and count below it: all of it as text.

function entry({ icon, text, figure }) {
  const item = made("li");
  if (icon) item.appendChild(parsed(icon));
  item.appendChild(made("span", {}, text));
  if (figure) item.appendChild(made("b", {}, figure));
  return item;
}

function captioned(frame, { title, subtitle, legend, sources, count }) {
  const [header, footer] = [frame.querySelector("header"), frame.querySelector("footer")];
  const rows = legend.map((row) => {
    const list = made("ul");
    list.append(...row.map(entry));
    return list;
  });
  header.replaceChildren(made("h2", {}, title), made("p", {}, subtitle), ...rows);
  footer.replaceChildren(made("span", {}, sources), made("b", {}, count));
}
