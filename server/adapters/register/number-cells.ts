/** Content of a cell that should hold a NIK or No KK (RG5). */
type NumberCell = { readonly is: 'text'; readonly digits: string } | { readonly is: 'empty' | 'float' | 'rounded' };

const asItShouldBe = /^[0-9]{16}$/;
const asFormula = /^="(.*)"$/s;
const aroundAndBetween = /[\s\u00a0\u200b\ufeff]+/g;
const float = /^[0-9]+(?:[.,][0-9]+)?E[+-]?[0-9]+$|^[0-9]{13,}[.,][0-9]+$/i;
/** A number with everything that may stand around it. In a longer cell, looking for marks at its end took minutes. */
const longestNumber = 100;
/** Whole numbers are exact in a spreadsheet up to 2^53; all of Papua's NIKs lie beyond. */
const lastExactNumber = '9007199254740992';

/**
 * A NIK is text. Spaces, and the apostrophe that marks text, are removed; a value that has been a number is refused where a digit may have
 * been lost, and never repaired.
 */
export function readNumberCell(cell: string, wasNumber: boolean): NumberCell {
  // The case for nearly every cell.
  if (asItShouldBe.test(cell) && !wasNumber) return { is: 'text', digits: cell };
  if (cell.length > longestNumber && cell.trim().length > longestNumber) return { is: 'text', digits: '' };
  const digits = (asFormula.exec(cell.trim())?.[1] ?? cell)
    .replace(aroundAndBetween, '')
    .replace(/^['’`]+|['’`]+$/g, '');
  if (digits === '') return { is: 'empty' };
  if (float.test(digits)) return { is: 'float' };
  if (wasNumber && mayBeRounded(digits)) return { is: 'rounded' };
  return { is: 'text', digits };
}

/** Spreadsheets keep 15 digits and replace the 16th by a 0. */
const mayBeRounded = (digits: string): boolean =>
  digits.length === 16 && (digits.endsWith('0') || digits > lastExactNumber);
