import { z } from 'zod';
import { assumed, id, words } from './hall-file-parts.ts';

const numberPart = /\{(?:kode|unit|urut(?::0+)?|bulan|bulanRomawi|tahun)\}/g;

/** What a letter of this hall says, and how it is numbered. */
export const Letter = z.strictObject({
  title: words,
  /** `{kode}/{urut:0000}/{unit}/{bulanRomawi}/{tahun}`; the counter begins anew each year. */
  numberPattern: words
    .regex(/\{urut(:0+)?\}/, 'the pattern needs {urut}')
    .regex(/\{tahun\}/, 'the pattern needs {tahun}, or next year repeats the numbers of this year')
    .refine((pattern) => !/[{}]/.test(pattern.replaceAll(numberPart, '')), {
      message: 'write only {kode}, {urut}, {urut:0000}, {unit}, {bulan}, {bulanRomawi} and {tahun}',
    }),
  code: words,
  unit: words,
  government: words,
  opening: words,
  finding: words,
  closing: words,
  place: words,
  signatory: z.strictObject({
    office: words,
    /** Empty until the office fills it in: a line to write on is printed. */
    name: z.string().max(120),
    rank: z.string().max(120),
    nip: z.union([z.literal(''), z.string().regex(/^\d{18}$/, 'a NIP has 18 digits')]),
  }),
  purposes: z.array(words).min(1),
  /** About somebody found in the register, or about whoever applies, as a letter to the ministry is. */
  about: z.enum(['listed-person', 'applicant']).optional(),
  /** Who initials before it is signed, one after another; any one role of an entry will do. */
  paraf: z.array(z.array(id).min(1)).max(3).optional(),
  /** Other words for a register of that name: DTSEN took the place of DTKS in 2025. */
  forRegister: z
    .record(words, z.strictObject({ title: words, opening: words, finding: words, closing: words }).partial())
    .optional(),
  assumed,
});
