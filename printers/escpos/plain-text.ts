import iconv from 'iconv-lite';

/** Characters inserted by word processors, and their replacements in a receipt font. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′ʻʼ]/gu, "'"],
  [/[“”„‟″]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/…/gu, '...'],
  [/[•‣▪●]/gu, '*'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' '],
];

/** C0, DEL and C1 are commands to a printer; Unicode's format characters reverse or hide what follows [PR6]. */
const commandsToThePrinter = /[\p{Cc}\u2028\u2029]+/gu;
const invisible = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\u{fe00}-\u{fe0f}]/gu;

/** One line of text that any printer can print: no control bytes, every character one column wide in cp858. */
export function plainText(text: string): string {
  let plain = text.normalize('NFC').replace(commandsToThePrinter, ' ').replace(invisible, '');
  for (const [mark, instead] of marks) plain = plain.replace(mark, instead);
  return Array.from(plain, printable).join('');
}

function printable(character: string): string {
  if (character >= ' ' && character <= '~') return character;
  if (survivesCp858(character)) return character;
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (/^[ -~]+$/u.test(bare)) return bare;
  return '?';
}

function survivesCp858(character: string): boolean {
  const bytes = iconv.encode(character, 'cp858');
  return bytes.length === 1 && (bytes[0] ?? 0) >= 0x80 && iconv.decode(bytes, 'cp858') === character;
}
