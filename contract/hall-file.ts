import { z } from 'zod';

/**
 * The hall as a file: `halls/<id>.json` as shipped, `data/hall.json` as the office edits it.
 * What a service standard prints is a `Printed`: the words and the line of the source they stand in.
 * What no source states is marked `assumed`, so that the office knows what to confirm.
 */

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'use small letters, digits and hyphens');
const words = z.string().trim().min(1).max(600);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as 07:30');
const isoDay = z.iso.date();
const assumed = z.literal(true).optional();

/** Words as a service standard prints them, obvious misprints mended, and the source line they stand in. */
export const Printed = z.strictObject({
  text: words,
  line: z.union([z.int().positive(), z.array(z.int().positive()).min(2)]),
  /** Our translation for visitors who read English. */
  en: words.optional(),
});
export type Printed = z.output<typeof Printed>;

/** Words of the product or the office, in both languages; `assumed` where no source has them and nothing around them says so. */
export const Bilingual = z.strictObject({ id: words, en: words, assumed });
export type Bilingual = z.output<typeof Bilingual>;

export const TimeZoneName = z.enum(['WIB', 'WITA', 'WIT']);
export type TimeZoneName = z.output<typeof TimeZoneName>;

export const Weekday = z.enum(['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu']);
export type Weekday = z.output<typeof Weekday>;

const OpeningHours = z
  .strictObject({
    days: z.array(Weekday).min(1),
    open: clockTime,
    close: clockTime,
    printed: Printed.optional(),
    assumed,
  })
  .refine((hours) => hours.open < hours.close, { message: 'the hall must close after it opens', path: ['close'] });

const Holiday = z.strictObject({ day: isoDay, name: words });

/** A place of work in the hall. Its counters call visitors, or work on files that others send, or both. */
const Station = z.strictObject({ id, name: Bilingual, assumed });

/** The voice says the Indonesian name after "silakan menuju": "loket 3", "front office 1". */
const Counter = z.strictObject({
  id,
  stationId: id,
  name: Bilingual,
  /** Services called here; absent: all that the station serves. */
  serviceIds: z.array(id).min(1).optional(),
  printerId: id.optional(),
  assumed,
});

const Connection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('virtual') }),
  z.strictObject({ kind: z.literal('file'), path: z.string().regex(/^\/dev\/[\w./-]+$/, 'name a device under /dev') }),
  z.strictObject({
    kind: z.literal('usb'),
    vendorId: z.int().min(1).max(0xffff).optional(),
    productId: z.int().min(1).max(0xffff).optional(),
  }),
  z.strictObject({
    kind: z.literal('tcp'),
    host: z.string().regex(/^[\w.:-]{1,253}$/),
    port: z.int().min(1).max(65_535),
  }),
]);

const Printer = z.strictObject({ id, name: words, model: id, connection: Connection, assumed });
const Kiosk = z.strictObject({ id, name: words, printerId: id, assumed });
const Display = z.strictObject({
  id,
  name: words,
  /** Stations whose calls are shown and spoken here; absent: all. */
  stationIds: z.array(id).min(1).optional(),
  speaks: z.boolean(),
  assumed,
});

/** UU 25/2009 article 29: whom the hall serves first. */
const Priority = z.strictObject({ id, name: Bilingual, headStartMinutes: z.int().min(0).max(240), assumed });

const Requirement = z.strictObject({
  id,
  text: Printed,
  mandatory: z.boolean(),
  documents: z.array(words),
  form: words.optional(),
  issuer: words.optional(),
  countersignedBy: words.optional(),
  /** Being listed in the register stands in for this paper (003 line 20). */
  unlessListed: z.boolean().optional(),
  note: words.optional(),
});

export const OutcomeNeed = z.enum([
  'papers-complete',
  'papers-missing',
  'register-checked',
  'listed',
  'not-listed',
  'letter-issued',
]);
export type OutcomeNeed = z.output<typeof OutcomeNeed>;

const Outcome = z
  .strictObject({
    id,
    name: Bilingual,
    /** Stations the visitor goes to next, in order. Empty: on along the route already planned, or home. */
    route: z.array(id),
    /** Home now, whatever was planned. */
    ends: z.boolean().optional(),
    needs: z.array(OutcomeNeed),
    slip: z.enum(['missing-papers', 'referral']).optional(),
    assumed,
  })
  .refine((outcome) => !(outcome.ends && outcome.route.length > 0), {
    message: 'an outcome that ends the visit cannot lead to another station',
    path: ['route'],
  });

export const Work = z.enum([
  'hear-need',
  'check-papers',
  'send-file',
  'check-register',
  'issue-letter',
  'inform',
  'refer',
]);
export type Work = z.output<typeof Work>;

/** What one station does with visitors of one service, and how that can end. */
const JourneyStop = z.strictObject({
  stationId: id,
  work: z.array(Work),
  /** Where `send-file` sends the file while the visitor stays. */
  fileTo: id.optional(),
  outcomes: z.array(Outcome).min(1),
});

const TimeLimit = z.strictObject({
  text: Printed,
  value: z.int().positive(),
  unit: z.enum(['menit', 'hari kerja', 'bulan']),
  clockStart: words.optional(),
});

const Service = z.strictObject({
  id,
  series: z.string().regex(/^[A-HJ-NPR-Z]$/, 'one capital letter, not I, O or Q, which are misheard and misread'),
  name: Printed,
  shortName: Bilingual,
  hint: Bilingual,
  icon: z.enum(['letter', 'register', 'aid', 'elderly', 'people']),
  open: z.boolean(),
  dailyQuota: z.int().positive().optional(),
  programmes: z.array(words),
  eligibility: Printed.optional(),
  requirements: z.array(Requirement),
  procedure: z.array(z.strictObject({ id, name: Bilingual, steps: z.array(Printed).min(1) })),
  timeLimit: TimeLimit,
  fee: z.strictObject({ text: Printed, amount: z.int().min(0) }),
  products: z.array(Printed),
  issuesLetter: z.boolean(),
  journey: z.array(JourneyStop).min(1),
});

const ComplaintChannel = z.strictObject({
  kind: id,
  label: Bilingual,
  value: words.optional(),
  line: z.union([z.int().positive(), z.array(z.int().positive()).min(2)]),
});

const Register = z.strictObject({ name: words, longName: words, basis: Printed.optional() });

const numberPart = /\{(?:kode|unit|urut(?::0+)?|bulan|bulanRomawi|tahun)\}/g;

const Letter = z.strictObject({
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
  assumed,
});

/** One of the 14 components of PermenPANRB 15/2014, and where the source has it. */
const StandardComponent = z.strictObject({
  id,
  name: words,
  line: z.int().positive().nullable(),
});

export const HallFileShape = z.strictObject({
  schema: z.literal('antrean-hall/1'),
  id,
  source: z.strictObject({ file: words, sha256: z.string().regex(/^[0-9a-f]{64}$/), kind: words }).optional(),
  agency: z.strictObject({
    name: Printed,
    /** The name as screens and papers show it. */
    shownName: words,
    unit: Printed.optional(),
    decree: Printed.optional(),
  }),
  address: z.array(Printed),
  contacts: z.array(ComplaintChannel),
  definition: Printed.optional(),
  timeZone: TimeZoneName,
  /** The region's code of Kemendagri, "13.77"; derived, no source prints it. */
  region: z
    .string()
    .regex(/^\d{2}\.\d{2}$/, 'a region has a code like 13.77')
    .optional(),
  hours: z.strictObject({
    weekly: z.array(OpeningHours).min(1),
    /** A trial hall never closes. */
    always: z.boolean().optional(),
  }),
  holidays: z.array(Holiday),
  register: Register,
  referralOwners: z.array(words),
  priorities: z.array(Priority),
  queue: z.strictObject({ maxOvertakes: z.int().min(1).max(100), assumed }),
  stations: z.array(Station).min(1),
  counters: z.array(Counter).min(1),
  printers: z.array(Printer).min(1),
  kiosks: z.array(Kiosk).min(1),
  displays: z.array(Display).min(1),
  runningText: z.array(Bilingual),
  services: z.array(Service).min(1),
  letter: Letter.optional(),
  complaints: z.strictObject({
    sentences: z.array(Printed),
    channels: z.array(ComplaintChannel),
    identityRequired: z.boolean(),
  }),
  legalBasis: z.array(Printed),
  standards: z.strictObject({
    facilities: z.array(Printed),
    competences: z.array(Printed),
    supervision: z.array(Printed),
    staffing: z.array(Printed),
    guarantees: z.array(Printed),
    safety: z.array(Printed),
    evaluation: z.array(Printed),
    enactment: z.array(Printed),
    components: z.array(StandardComponent).length(14),
  }),
  /** Where visitors' telephones reach the hub, for the QR on papers; absent: its address in the office network. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !url.endsWith('/'), { message: 'write the address without a slash at the end' })
    .optional(),
  /** What the source leaves open and the office must settle, in words. */
  openPoints: z.array(words),
});
export type HallFile = z.output<typeof HallFileShape>;
export type HallService = HallFile['services'][number];
