import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { PaperDocument } from '../../../printers/document.ts';
import { encodeDocument } from '../../../printers/escpos/encode-document.ts';
import { automaticStatus } from '../../../printers/escpos/status.ts';
import { printerModel, printerModels, readModels } from '../../../printers/models.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import { advance } from '../../../printers/spool/advance.ts';
import { newPrintMachine, usualTimings } from '../../../printers/spool/print-machine.ts';
import type { Input } from '../../../printers/spool/print-machine.ts';
import { shippedHall } from '../hall-file/shipped-halls.ts';
import { test as testSlip } from './slips.fixture.ts';
import { layOutTest } from './test-layout.ts';

const page: PaperDocument = {
  blocks: [
    { is: 'text', text: 'é'.repeat(200) },
    { is: 'qr', data: 'A', moduleDots: 6 },
    { is: 'raster', bitmap: { widthBytes: 2, height: 300, data: new Uint8Array(600).fill(1) }, align: 'right' },
    { is: 'cut' },
  ],
};

const bytes = (model: PrinterModel): string => encodeDocument(page, model).toString('hex');
const testPage = (model: PrinterModel): string => JSON.stringify(layOutTest(testSlip, model));

/** Everything that the spool does with a printer that sends these inputs. */
function conversation(model: PrinterModel, inputs: readonly Input[]): string {
  let machine = newPrintMachine(model, usualTimings, 1);
  const done: unknown[] = [];
  for (const input of inputs) {
    const [next, effects] = advance(machine, input);
    machine = next;
    done.push(effects, machine.condition);
  }
  return JSON.stringify(done);
}

const arrival: Input[] = [{ is: 'started', scrap: false }, { is: 'opened' }];
const nearEnd: Input = { is: 'answered', response: { is: 'status', status: automaticStatus([0x10, 0, 3, 0]) } };

/** What each field of a model affects; a field without an entry here does not compile. */
const decides: Readonly<Record<keyof PrinterModel, (model: PrinterModel) => unknown>> = {
  id: ({ id }) => printerModel(id)?.name,
  name: testPage,
  paperMm: testPage,
  dots: bytes,
  unitsPerInch: bytes,
  columns: bytes,
  codePage: bytes,
  cutter: bytes,
  feedToCutterDots: bytes,
  qr: bytes,
  bandRows: bytes,
  answers: (model) => conversation(model, arrival),
  confirms: (model) => conversation(model, [...arrival, nearEnd]),
  nearEndSensor: (model) => conversation(model, [...arrival, nearEnd]),
};

const usual: PrinterModel = {
  id: 'epson-tm-t82',
  name: 'One',
  paperMm: 80,
  dots: 576,
  unitsPerInch: 203,
  columns: 48,
  codePage: 19,
  cutter: 'partial',
  feedToCutterDots: 88,
  qr: 'raster',
  bandRows: 128,
  answers: 'always',
  confirms: 'gs-r',
  nearEndSensor: true,
};

const other: PrinterModel = {
  id: 'generic-58',
  name: 'Other',
  paperMm: 58,
  dots: 384,
  unitsPerInch: null,
  columns: 32,
  codePage: 16,
  cutter: 'none',
  feedToCutterDots: 64,
  qr: 'native',
  bandRows: 255,
  answers: 'never',
  confirms: 'ask',
  nearEndSensor: false,
};

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(file: string, model: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-models-'));
  folders.push(folder);
  writeFileSync(join(folder, file), JSON.stringify(model));
  return folder;
}

const shipped = join(import.meta.dirname, '../../../printers/models/generic-80.json');
const generic = JSON.parse(readFileSync(shipped, 'utf8')) as Record<string, unknown>;

describe('the models of printers', () => {
  it.each(Object.keys(decides) as (keyof PrinterModel)[])('[PR7] a model’s %s makes a difference', (field) => {
    expect(decides[field]({ ...usual, [field]: other[field] })).not.toEqual(decides[field](usual));
  });

  it('[PR7] a seventh is a file and no code', () => {
    expect(readModels(folderWith('my-printer.json', { ...generic, name: 'Printer saya' }))).toMatchObject([
      { id: 'my-printer', name: 'Printer saya', dots: 576 },
    ]);
  });

  it('[PR7] one that an office added before models said how they feed is read as it was', () => {
    expect(readModels(folderWith('my-printer.json', { ...generic, unitsPerInch: undefined }))).toMatchObject([
      { unitsPerInch: null },
    ]);
  });

  it.each([
    ['a field that nobody knows', { ...generic, colour: 'red' }, /colour/],
    ['a field that is missing', { ...generic, qr: undefined }, /qr/],
    ['more columns than its paper has room for', { ...generic, columns: 64 }, /columns/],
    ['a confirmation from a printer that never answers', { ...generic, answers: 'never' }, /confirms/],
    ['dots that are no whole bytes', { ...generic, dots: 570 }, /dots/],
  ])('[PR7] a file with %s is refused by its name', (_, model, field) => {
    const folder = folderWith('broken.json', model);
    expect(() => readModels(folder)).toThrow(/broken\.json/);
    expect(() => readModels(folder)).toThrow(field);
  });

  it.each(['pariaman', 'banjarnegara', 'banyuasin', 'karangasem', 'oku-selatan'])(
    '[PR7] the hall of %s names only models that are there',
    (hall) => {
      const named = shippedHall(hall).printers.map(({ model }) => model);
      expect(printerModels.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
    },
  );
});
