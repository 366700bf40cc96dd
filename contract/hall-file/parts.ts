import { z } from 'zod';
import { weekdays } from '../lists.ts';

/** Ids in a hall file. */
export const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'use small letters, digits and hyphens');
export const words = z.string().trim().min(1).max(600);
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as 07:30');
export const isoDay = z.iso.date();
/** No source states it: the office has to confirm it. */
export const assumed = z.literal(true).optional();

/** Words as a service standard prints them, obvious misprints mended, and the source line they stand in. */
export const Printed = z.strictObject({
  text: words,
  line: z.union([z.int().positive(), z.array(z.int().positive()).min(2)]),
  /** Our translation for visitors who read English. */
  en: words.optional(),
});
export type Printed = z.output<typeof Printed>;

/** Printed words, or `own` ones that the office wrote in their place. No hall is shipped with words of an office's own. */
const printedOrOwn = { ...Printed.shape, line: Printed.shape.line.optional(), own: z.literal(true).optional() };
const isCitedOrOwn = ({ line, own }: { line?: unknown; own?: true | undefined }) =>
  (line === undefined) === (own === true);
const citedOrOwn = { message: "cite the source line, or mark the words as the office's own", path: ['line'] };
export const PrintedOrOwn = z.strictObject(printedOrOwn).refine(isCitedOrOwn, citedOrOwn);
export type PrintedOrOwn = z.output<typeof PrintedOrOwn>;

/** A step of a printed procedure, with what its table says of it: time and result (002 lines 42–49). */
export const PrintedStep = z
  .strictObject({ ...printedOrOwn, time: PrintedOrOwn.optional(), output: PrintedOrOwn.optional() })
  .refine(isCitedOrOwn, citedOrOwn);
export type PrintedStep = z.output<typeof PrintedStep>;

/** Words of the product or the office, in both languages; `assumed` where no source has them and nothing around them says so. */
export const Bilingual = z.strictObject({ id: words, en: words, assumed });
export type Bilingual = z.output<typeof Bilingual>;

export const TimeZoneName = z.enum(['WIB', 'WITA', 'WIT']);
export type TimeZoneName = z.output<typeof TimeZoneName>;

/** What a standard counts a time limit in: minutes of opening hours, days of any kind, working days, months. */
export const LimitUnit = z.enum(['menit', 'hari', 'hari kerja', 'bulan']);
export type LimitUnit = z.output<typeof LimitUnit>;

export const Weekday = z.enum(weekdays);
export type Weekday = z.output<typeof Weekday>;
