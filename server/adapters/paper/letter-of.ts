import type { Letter, LetterAnnex, LetterRow } from '../../../printers/letter/letter.ts';
import type { LetterSlip } from '../../domain/slips.ts';
import { signatureLines } from './signature-lines.ts';
import { slipWords } from './words.ts';
import type { SlipWords } from './words.ts';

/** The content of a letter, the same for roll and A4. */
export function letterOf(slip: LetterSlip, reprint: boolean): Letter {
  const words = slipWords(slip.language);
  const placeAndDate = `${slip.place}, ${slip.date}`;
  const addressed = addressedHead(slip, words, placeAndDate);
  return {
    warnings: warningsOf(slip, words, reprint),
    copyMark: slip.copy > 0 ? words.copy(slip.copy) : '',
    letterhead: letterheadOf(slip),
    title: slip.title,
    numberLine: `${words.letterNumber}: ${numberOf(slip)}`,
    day: slip.at.day,
    addressed,
    body: bodyOf(slip, words),
    signature: { placeAndDate: addressed ? '' : placeAndDate, ...signatureLines(slip.signatory) },
    copies: said(slip.copies).length > 0 ? { heading: words.copies, to: said(slip.copies) } : null,
    verification: verificationOf(slip, words),
    annex: householdAnnex(slip, words),
    thermalNote: words.thermal,
    pageLine: words.pageLine,
  };
}

function warningsOf({ state, trial }: LetterSlip, words: SlipWords, reprint: boolean): string[] {
  return [
    ...(state === 'draft' ? [words.draft] : []),
    ...(state === 'cancelled' ? [words.cancelled] : []),
    ...(reprint ? [words.reprint] : []),
    ...(trial ? [words.trial] : []),
  ];
}

/** Official letterheads have government and agency in capitals. */
function letterheadOf({ letterhead }: LetterSlip): Letter['letterhead'] {
  return {
    logo: letterhead.logo ?? '',
    government: letterhead.government.toLocaleUpperCase('id'),
    agency: letterhead.agency.toLocaleUpperCase('id'),
    address: letterhead.address,
  };
}

/** The number is given at signing: a draft has dots in its place. */
const numberOf = ({ state, number }: LetterSlip): string => (state === 'draft' ? '.'.repeat(24) : number);

function addressedHead(slip: LetterSlip, words: SlipWords, placeAndDate: string): Letter['addressed'] {
  const addressee = said(slip.addressee);
  const [first] = addressee;
  if (first === undefined) return null;
  const attachments = slip.attachments ?? (slip.household?.length ? words.householdAttached : '');
  const rows: LetterRow[] = [
    { label: words.letterNumber, value: numberOf(slip) },
    { label: words.attachments, value: attachments === '' ? '-' : attachments },
    { label: words.subject, value: slip.subject ?? slip.title },
  ];
  return { placeAndDate, rows, addressee: [first.startsWith('Yth.') ? first : words.to(first), ...addressee.slice(1)] };
}

function bodyOf(slip: LetterSlip, words: SlipWords): Letter['body'] {
  const validity = slip.validUntil ? [{ label: words.validUntil, value: slip.validUntil }] : [];
  const parts: Letter['body'] = [
    { is: 'paragraph', text: slip.opening },
    { is: 'table', rows: slip.person },
    { is: 'paragraph', text: slip.finding },
    { is: 'table', rows: [...slip.findings, ...validity] },
    { is: 'paragraph', text: slip.closing },
  ];
  return parts.filter((part) => (part.is === 'table' ? part.rows.length > 0 : part.text.trim() !== ''));
}

/** LE4: the page tells whether this hall issued the letter, and nothing about certified signatures. */
function verificationOf({ state, verifyUrl, code }: LetterSlip, words: SlipWords): Letter['verification'] {
  if (state === 'draft') return null;
  const sentence = verifyUrl === null ? words.verifyAtOffice : words.verify;
  return { url: verifyUrl, codeLabel: words.verifyCode, code, sentence };
}

function householdAnnex(slip: LetterSlip, words: SlipWords): LetterAnnex | null {
  if (!slip.household?.length) return null;
  return {
    belongsTo: [
      { label: words.annexOf, value: slip.title },
      { label: words.letterNumber, value: numberOf(slip) },
      { label: words.date, value: slip.date },
    ],
    title: words.householdTitle,
    columns: words.householdColumns,
    rows: slip.household.map(({ name, relation, birthDate }, at) => [`${at + 1}.`, name, relation, birthDate]),
  };
}

const said = (lines: readonly string[] = []): string[] => lines.filter((line) => line.trim() !== '');
