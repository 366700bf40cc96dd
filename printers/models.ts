/** A printer is a row of data, not a branch in the code. */
export interface PrinterModel {
  readonly id: string;
  readonly name: string;
  readonly paperMm: 80 | 58;
  readonly dots: 576 | 512 | 384;
  /** Characters of the normal resident font (12 dots) on a line. */
  readonly columns: 48 | 42 | 32;
  /** Number of cp858 in the printer's table (ESC t). */
  readonly codePage: number;
  readonly cutter: 'partial' | 'none';
  /** From the print head to the blade, or to the tear bar. */
  readonly feedToCutterDots: number;
  readonly qr: 'native' | 'raster';
  readonly bandRows: number;
  /** `ask`: the spool finds out at the first connection. `never`: nothing is ever read from it. */
  readonly answers: 'always' | 'ask' | 'never';
  readonly confirms: 'process-id' | 'gs-r' | 'none' | 'ask';
}

const generic80: PrinterModel = {
  id: 'generic-80',
  name: 'ESC/POS 80 mm',
  paperMm: 80,
  dots: 576,
  columns: 48,
  codePage: 19,
  cutter: 'partial',
  feedToCutterDots: 88,
  qr: 'raster',
  bandRows: 128,
  answers: 'ask',
  confirms: 'ask',
};

const generic58: PrinterModel = {
  ...generic80,
  id: 'generic-58',
  name: 'ESC/POS 58 mm',
  paperMm: 58,
  dots: 384,
  columns: 32,
  cutter: 'none',
  feedToCutterDots: 64,
};

/** Epson's own tables: process ids with GS ( H, QR codes by the printer itself. */
const epsonT82: PrinterModel = {
  ...generic80,
  id: 'epson-tm-t82',
  name: 'Epson TM-T82',
  feedToCutterDots: 96,
  qr: 'native',
  answers: 'always',
  confirms: 'process-id',
};

const epsonT88: PrinterModel = { ...epsonT82, id: 'epson-tm-t88', name: 'Epson TM-T88', dots: 512, columns: 42 };

const virtual80: PrinterModel = { ...epsonT82, id: 'virtual', name: 'Virtual 80 mm', feedToCutterDots: 64 };
const virtual58: PrinterModel = {
  ...generic58,
  id: 'virtual-58',
  name: 'Virtual 58 mm',
  cutter: 'partial',
  qr: 'native',
  answers: 'always',
  confirms: 'process-id',
};

export const printerModels: readonly PrinterModel[] = [generic80, generic58, epsonT82, epsonT88, virtual80, virtual58];

export function printerModel(id: string): PrinterModel | undefined {
  return printerModels.find((model) => model.id === id);
}
