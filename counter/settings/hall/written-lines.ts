/** The non-empty lines of a multi-line field. */
export function writtenLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Stores the text, or removes the field if it is empty: the file has no empty words. */
export function setOrDrop<T extends object, K extends keyof T>(
  holder: T,
  key: K,
  value: T[K] & (string | readonly string[]),
): void {
  if (value.length > 0) holder[key] = value;
  else delete holder[key];
}
