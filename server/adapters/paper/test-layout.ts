import type { Block } from '../../../printers/document.ts';
import { bigText } from '../../../printers/drawing/big-text.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { TestSlip } from '../../domain/slips.ts';
import { agencyHead, clip, feed, madeAt, titled } from './slip-frame.ts';
import { slipWords } from './words.ts';

const LABEL_COLUMNS = 12;

const field = (label: string, value: string): Block => ({ is: 'field', label, value, labelColumns: LABEL_COLUMNS });

/** Shows at a glance what goes wrong on a new printer: width, characters, pictures, codes, cutter. */
export function layOutTest(slip: TestSlip, model: PrinterModel): Block[] {
  const words = slipWords(slip.language);
  return [
    ...agencyHead(slip, model),
    ...titled(words.testTitle),
    field(words.testPrinter, clip(slip.printer)),
    field(words.testPaper, `${model.paperMm} mm (${model.name})`),
    field(words.testWidth, words.testDots(model.dots, model.columns)),
    madeAt(slip),
    feed(10),
    { is: 'text', text: words.testEdges },
    { is: 'rule', kind: 'thin' },
    { is: 'text', text: '1234567890'.repeat(5).slice(0, model.columns) },
    { is: 'rule', kind: 'thin' },
    feed(10),
    { is: 'text', text: words.testLetters },
    { is: 'text', text: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 é è ü ç ñ % & / ( ) "' },
    feed(10),
    { is: 'raster', bitmap: bigText('A017', 96, model.dots - 16), align: 'center' },
    feed(16),
    { is: 'text', text: words.testScan },
    { is: 'qr', data: 'ANTREAN-UJI', moduleDots: 6 },
    { is: 'text', text: words.testDone, align: 'center', style: { bold: true } },
  ];
}
