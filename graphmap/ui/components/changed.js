// The component that brings the changes of a picture; it shows nothing.

export default function ({ data, parentElement }) {
  return ending(parentElement, tell(data));
}
