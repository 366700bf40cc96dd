const APOSTROPHE = /['’‘ʼ`´]/gu;

/** The words of a name as it is looked for; `Ma'ruf` is two of them. */
export function nameWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replaceAll(APOSTROPHE, ' ')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  );
}

/** All words by which a name is found: people write `Nuraini` for `Nur'aini`, too. */
export function findableWords(name: string): string[] {
  return [...new Set([...nameWords(name), ...nameWords(name.replaceAll(APOSTROPHE, ''))])];
}
