import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

/** A resident character is 12 dots wide; a line that the printer itself wraps breaks the layout. */
const CHARACTER_DOTS = 12;

/** The content of a file in `models/`; its name is the model's id. See `models/README.md`. */
export const PrinterModelShape = z
  .strictObject({
    name: z.string().min(1).max(60),
    paperMm: z.union([z.literal(80), z.literal(58)]),
    /** Printable width. */
    dots: z.int().min(256).max(832).multipleOf(8),
    /**
     * Dots to the inch, set as its feed unit (GS P): an Epson starts with half dots. Null, as for models older than
     * this field: it may not know the command, and feeds in dots.
     */
    unitsPerInch: z.int().min(100).max(255).nullable().default(null),
    /** Characters of the normal resident font on a line. */
    columns: z.int().min(24).max(64),
    /** Number of code page 858 in the printer's table (ESC t). */
    codePage: z.int().min(0).max(255),
    cutter: z.enum(['partial', 'none']),
    /** From the print head to the cutter, or to the tear bar. */
    feedToCutterDots: z.int().min(0).max(400),
    qr: z.enum(['native', 'raster']),
    /** Rows of an image in one command; if they exceed the printer's buffer, it stops in the middle. */
    bandRows: z.int().min(8).max(255),
    /** `ask`: the spool finds out at the first connection. `never`: nothing is ever read from it. */
    answers: z.enum(['always', 'ask', 'never']),
    confirms: z.enum(['process-id', 'gs-r', 'none', 'ask']),
    /** Whether it has a sensor for the end of the roll; one without reports nonsense there. */
    nearEndSensor: z.boolean(),
  })
  .refine(({ dots, columns }) => columns * CHARACTER_DOTS <= dots, {
    message: `a line of so many characters is wider than the paper's dots (${CHARACTER_DOTS} a character)`,
    path: ['columns'],
  })
  .refine(({ answers, confirms }) => answers !== 'never' || confirms === 'none', {
    message: 'a printer that never answers confirms nothing: write "none"',
    path: ['confirms'],
  });

export type PrinterModel = Readonly<z.output<typeof PrinterModelShape>> & { readonly id: string };

/** Reads every model file of a folder, in order of name. A faulty file is named in the error that it causes. */
export function readModels(folder: string): PrinterModel[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => readModel(join(folder, file)));
}

const BEYOND_ITS_ROWS = 1024;

/** More bytes than the longest command sent to this printer, a band of an image. */
export const longestCommand = ({ dots, bandRows }: PrinterModel): number => (dots / 8) * bandRows + BEYOND_ITS_ROWS;

export const printerModels: readonly PrinterModel[] = readModels(join(import.meta.dirname, 'models'));

export function printerModel(id: string): PrinterModel | undefined {
  return printerModels.find((model) => model.id === id);
}

function readModel(path: string): PrinterModel {
  const read = PrinterModelShape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Error(`${path} is no printer model. ${z.prettifyError(read.error)}`);
  return { id: basename(path, '.json'), ...read.data };
}
