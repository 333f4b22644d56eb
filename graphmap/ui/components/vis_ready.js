export default function () {
  visReady().resolve();
}
