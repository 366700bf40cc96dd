import type { Letter } from './letter.ts';

/** Far longer than any sentence of a letter; a longer one would cost metres of paper. */
const LONGEST_TEXT = 1200;

/** The letter without what cannot be drawn: control and invisible characters, and texts without end. */
export function plainLetter(letter: Letter): Letter {
  const { letterhead, signature, verification } = letter;
  return {
    warnings: letter.warnings.map(plain),
    copyMark: plain(letter.copyMark),
    letterhead: {
      government: plain(letterhead.government),
      agency: plain(letterhead.agency),
      address: letterhead.address.map(plain),
    },
    title: plain(letter.title),
    numberLine: plain(letter.numberLine),
    body: letter.body.map((part) =>
      part.is === 'paragraph'
        ? { is: 'paragraph', text: plain(part.text) }
        : { is: 'table', rows: part.rows.map((row) => ({ label: plain(row.label), value: plain(row.value) })) },
    ),
    signature: {
      placeAndDate: plain(signature.placeAndDate),
      office: plain(signature.office),
      name: plain(signature.name),
      below: signature.below.map(plain),
    },
    verification: {
      url: verification.url,
      codeLabel: plain(verification.codeLabel),
      code: plain(verification.code),
      sentence: plain(verification.sentence),
    },
    footnote: plain(letter.footnote),
  };
}

function plain(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Extended_Pictographic}\u{fe00}-\u{fe0f}]/gu, (mark) =>
      /[0-9#*©®™]/u.test(mark) ? mark : '',
    )
    .trim();
  return visible.length <= LONGEST_TEXT ? visible : `${visible.slice(0, LONGEST_TEXT - 1)}…`;
}
