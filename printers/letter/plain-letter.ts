import type { Letter, LetterRow } from './letter.ts';

/** Far longer than any sentence of a letter; a longer one would waste metres of paper. */
const LONGEST_TEXT = 1200;

/** The letter without what cannot be drawn, such as control and invisible characters, and with long texts cut. */
export function plainLetter(letter: Letter): Letter {
  const { letterhead, signature } = letter;
  return {
    ...letter,
    warnings: letter.warnings.map(plain),
    copyMark: plain(letter.copyMark),
    letterhead: {
      logo: letterhead.logo,
      government: plain(letterhead.government),
      agency: plain(letterhead.agency),
      address: letterhead.address.map(plain),
    },
    title: plain(letter.title),
    numberLine: plain(letter.numberLine),
    body: letter.body.map((part) =>
      part.is === 'paragraph'
        ? { is: 'paragraph', text: plain(part.text) }
        : { is: 'table', rows: part.rows.map(plainRow) },
    ),
    signature: {
      placeAndDate: plain(signature.placeAndDate),
      office: signature.office.map(plain),
      name: plain(signature.name),
      below: signature.below.map(plain),
    },
    ...plainFrame(letter),
  };
}

/** What only some letters have. */
function plainFrame(letter: Letter): Pick<Letter, 'addressed' | 'copies' | 'verification' | 'annex' | 'thermalNote'> {
  const { addressed, copies, verification, annex, thermalNote } = letter;
  return {
    addressed: addressed && {
      placeAndDate: plain(addressed.placeAndDate),
      rows: addressed.rows.map(plainRow),
      addressee: addressed.addressee.map(plain),
    },
    copies: copies && { heading: plain(copies.heading), to: copies.to.map(plain) },
    verification: verification && {
      url: verification.url,
      codeLabel: plain(verification.codeLabel),
      code: plain(verification.code),
      sentence: plain(verification.sentence),
    },
    annex: annex && {
      belongsTo: annex.belongsTo.map(plainRow),
      title: plain(annex.title),
      columns: annex.columns.map(plain),
      rows: annex.rows.map((row) => row.map(plain)),
    },
    thermalNote: plain(thermalNote),
  };
}

const plainRow = ({ label, value }: LetterRow): LetterRow => ({ label: plain(label), value: plain(value) });

/** Without characters that cannot be drawn, and no longer than the limit. */
export function plain(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Extended_Pictographic}\u{fe00}-\u{fe0f}]/gu, (mark) =>
      /[0-9#*©®™]/u.test(mark) ? mark : '',
    )
    .trim();
  return visible.length <= LONGEST_TEXT ? visible : `${visible.slice(0, LONGEST_TEXT - 1)}…`;
}
