import type { Block } from '../../../printers/document.ts';
import { drawLetter } from '../../../printers/letter/draw-letter.ts';
import type { Letter } from '../../../printers/letter/letter.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { LetterSlip } from '../../domain/slips.ts';
import { slipWords } from './words.ts';

/** The letter is a picture: resident fonts cannot be justified, and every printer draws a picture alike. */
export function layOutLetter(slip: LetterSlip, model: PrinterModel, reprint: boolean): Block[] {
  return [{ is: 'raster', bitmap: drawLetter(letterOf(slip, reprint), model.dots) }, { is: 'cut' }];
}

function letterOf(slip: LetterSlip, reprint: boolean): Letter {
  const words = slipWords(slip.language);
  return {
    warnings: [...(reprint ? [words.reprint] : []), ...(slip.trial ? [words.trial] : [])],
    copyMark: slip.copy > 0 ? words.copy(slip.copy) : '',
    letterhead: slip.letterhead,
    title: slip.title,
    numberLine: `${words.letterNumber}: ${slip.number}`,
    body: [
      { is: 'paragraph', text: slip.opening },
      { is: 'table', rows: slip.person },
      { is: 'paragraph', text: slip.finding },
      { is: 'table', rows: slip.findings },
      { is: 'paragraph', text: slip.closing },
    ],
    signature: {
      placeAndDate: `${slip.place}, ${slip.date}`,
      office: slip.signatory.office,
      ...signatureLines(slip.signatory),
    },
    // LE4: what the page says is whether this hall issued the letter, and nothing about certified signatures.
    verification: { url: slip.verifyUrl, codeLabel: words.verifyCode, code: slip.code, sentence: words.verify },
    footnote: words.thermal,
  };
}

/** Whom the office has not named yet writes the name on an empty line and the NIP on dots. */
function signatureLines({ name, rank, nip }: LetterSlip['signatory']): { name: string; below: string[] } {
  if (name === '') return { name, below: [`NIP. ${'.'.repeat(32)}`] };
  return { name, below: [rank, nip === '' ? '' : `NIP. ${nip}`].filter((line) => line !== '') };
}
