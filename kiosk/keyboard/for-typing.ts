/** Whether a key of a keyboard that hangs on the kiosk is meant for what is typed: not where a question lies over the page, nor as a shortcut. */
export const isForTyping = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && document.querySelector('dialog[open]') === null;
