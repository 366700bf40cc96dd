/** Whether a key of a physical keyboard is meant as text: not while a dialog covers the page, nor as a shortcut. */
export const isForTyping = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && document.querySelector('dialog[open]') === null;
