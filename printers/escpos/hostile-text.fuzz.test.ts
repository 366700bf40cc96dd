import { assert, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { fuzzed, hostileText } from '../../server/fuzz.fixture.ts';
import type { Command } from '../decoder/command.ts';
import { readCommand } from '../decoder/read-command.ts';
import type { PaperDocument } from '../document.ts';
import { printerModels } from '../models.ts';
import type { PrinterModel } from '../models.ts';
import { encodeDocument } from './encode-document.ts';

/** Every kind of block that has words, in every style. */
const paper = (a: string, b: string): PaperDocument => ({
  blocks: [
    { is: 'text', text: a },
    { is: 'text', text: b, align: 'center', style: { bold: true, width: 2, height: 2 } },
    { is: 'text', text: a, align: 'right', style: { small: true, underline: true } },
    { is: 'bar', text: b },
    { is: 'field', label: a, value: b, labelColumns: 12 },
    { is: 'item', mark: a.slice(0, 2), text: b },
    { is: 'edges', left: a, right: b },
    { is: 'cut' },
  ],
});

/** Everything but printing words that the printer is told to do, in order. */
function orders(document: PaperDocument, model: PrinterModel): Command[] {
  let bytes = encodeDocument(document, model);
  const told: Command[] = [];
  while (bytes.length > 0) {
    const read = readCommand(bytes);
    if ('wanted' in read) throw new Error('a command that never ends');
    if (read.command.is !== 'text' && read.command.is !== 'line-feed') told.push(read.command);
    bytes = bytes.subarray(read.length);
  }
  return told;
}

it.each(printerModels.map((model) => [model.id, model] as const))(
  '[AC16] [PR6] whatever is written, %s is told to do what it is told for plain words, and nothing else',
  (_, model) => {
    const plain = orders(paper('Siti', 'Contoh'), model);
    assert(
      property(tuple(hostileText, hostileText), ([a, b]) => {
        expect(orders(paper(a, b), model)).toEqual(plain);
      }),
      fuzzed(40),
    );
  },
);
