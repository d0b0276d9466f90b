// After a refusal the reader starts at the list of what to look at again.
export default function problems(element) {
  element.focus();
}
