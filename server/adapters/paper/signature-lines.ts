import type { LetterSignatory } from '../../domain/slips.ts';

interface SignatureLines {
  /** The office, or the chain of offices down to the one that signs. */
  readonly office: readonly string[];
  readonly name: string;
  readonly below: readonly string[];
}

/** The lines above and below the signature, as the rules for official letters (tata naskah dinas) order them. */
export function signatureLines(signatory: LetterSignatory): SignatureLines {
  return { office: endedByComma(officeLines(signatory)), name: signatory.name, below: linesBelow(signatory) };
}

/**
 * LE6: on behalf of another: that office in capitals, with the signatory's own below. Further down the line, "u.b." before the own office;
 * `office` then has one line for each office in the chain. An office held temporarily has one line.
 */
function officeLines({ form, office, ownOffice = '' }: LetterSignatory): string[] {
  const [first = '', ...between] = office.split('\n').map(withoutComma);
  const inTheNameOf = `a.n. ${first.toLocaleUpperCase('id')}`;
  switch (form) {
    case undefined:
      return [first, ...between];
    case 'a.n.':
      return [inTheNameOf, ...between, withoutComma(ownOffice)];
    case 'u.b.':
      return [inTheNameOf, ...between, 'u.b.', withoutComma(ownOffice)];
    default:
      return [`${form} ${first}`, ...between];
  }
}

/** If the hall's file names nobody, the name is written by hand on an empty line and the NIP on dots. */
function linesBelow({ name, rank, nip }: LetterSignatory): string[] {
  if (name === '') return [`NIP. ${'.'.repeat(32)}`];
  return [rank, nip === '' ? '' : `NIP. ${grouped(nip)}`].filter((line) => line !== '');
}

/** Birth, appointment, sex, serial number: the usual grouping in personnel papers. */
const grouped = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/u, '$1 $2 $3 $4');

const withoutComma = (line: string): string => line.trim().replace(/[\s,]+$/u, '');

function endedByComma(lines: readonly string[]): string[] {
  const said = lines.filter((line) => line !== '');
  return said.map((line, at) => (at === said.length - 1 ? `${line},` : line));
}
