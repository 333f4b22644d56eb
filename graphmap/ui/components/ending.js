// Streamlit ends a run that the next one overtook, and takes a part off the page for a moment while it moves it: only what stays away ends.

const AWAY = 500; // ms

function ending(place, end) {
  return () => setTimeout(() => place.isConnected || end(), AWAY);
}
