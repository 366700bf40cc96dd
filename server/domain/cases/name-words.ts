const APOSTROPHE = /['’‘ʼ`´]/gu;

/** The words of a name for searching; `Ma'ruf` gives two. */
export function nameWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replaceAll(APOSTROPHE, ' ')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  );
}

/** All words by which a name can be found: people also write `Nuraini` for `Nur'aini`. */
export function findableWords(name: string): string[] {
  return [...new Set([...nameWords(name), ...nameWords(name.replaceAll(APOSTROPHE, ''))])];
}
