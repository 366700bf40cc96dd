import { z } from 'zod';
import { LONGEST_LOGO, letterPapers, signatureForms } from '../lists.ts';
import { assumed, id, words } from './parts.ts';

const numberPart = /\{(?:kode|unit|urut(?::0+)?|bulan|bulanRomawi|tahun)\}/g;

/** A PNG or a JPEG as a data URL. */
const Logo = z
  .string()
  .max(LONGEST_LOGO)
  .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/, 'a PNG or JPEG picture is expected, as a data URL');

export const SignatureForm = z.enum(signatureForms);
const LetterPaper = z.enum(letterPapers);

const Signatory = z
  .strictObject({
    /** In whose place or name the letter is signed; absent where the head of the office signs. */
    form: SignatureForm.optional(),
    /** With `u.b.` a line for each office in the chain of delegation. */
    office: words,
    /** The office of the person who signs in the name of another. */
    ownOffice: words.optional(),
    /** Empty until the office fills it in: a line to write on is printed. */
    name: z.string().max(120),
    rank: z.string().max(120),
    nip: z.union([z.literal(''), z.string().regex(/^\d{18}$/, 'a NIP has 18 digits')]),
  })
  .refine(({ form, ownOffice }) => (form !== 'a.n.' && form !== 'u.b.') || ownOffice !== undefined, {
    message: 'who signs in the name of another needs an office of their own',
    path: ['ownOffice'],
  });

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
  signatory: Signatory,
  /** Other signatories by role, with their wording; all others sign as `signatory`. */
  signatories: z.record(id, Signatory).optional(),
  purposes: z.array(words).min(1),
  /** About somebody found in the register, or about the applicant, as a letter to the ministry is. */
  about: z.enum(['listed-person', 'applicant']).optional(),
  /** Who gives paraf before the signature, in order; any one role of an entry will do. */
  paraf: z.array(z.array(id).min(1)).max(3).optional(),
  /** Other words for a register of that name: DTSEN took the place of DTKS in 2025. */
  forRegister: z
    .record(words, z.strictObject({ title: words, opening: words, finding: words, closing: words }).partial())
    .optional(),
  /** The office's own logo, at the left of the letterhead. */
  logo: Logo.optional(),
  /** Absent: it is printed on the roll. */
  paper: LetterPaper.optional(),
  /** How many days it may be used, counted from its date. */
  validityDays: z.int().min(1).max(366).optional(),
  /** The rank of DTSEN (1 to 10) is stated where the register has one. */
  showsDesil: z.boolean().optional(),
  /** The members of the family card are annexed. */
  annexHousehold: z.boolean().optional(),
  /** The lines after "Yth."; such a letter is headed by number and subject, not by its title. */
  addressee: z.array(words).min(1).optional(),
  subject: words.optional(),
  /** Who else gets it (tembusan). */
  copies: z.array(words).min(1).optional(),
  assumed,
});
