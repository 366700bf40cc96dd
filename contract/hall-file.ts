import { z } from 'zod';
import { Backup } from './hall-file/backup.ts';
import { Role } from './hall-file/case.ts';
import { Complaints, Contact } from './hall-file/complaints.ts';
import { Access } from './hall-file/access.ts';
import { Retention } from './hall-file/retention.ts';
import { Bilingual, PrintedOrOwn, TimeZoneName, assumed, id, words } from './hall-file/parts.ts';
import { Letter } from './hall-file/letter.ts';
import { Online, Post, Survey } from './hall-file/online.ts';
import {
  Counter,
  Display,
  Holiday,
  HoursPeriod,
  Kiosk,
  MediaItem,
  OpeningHours,
  Printer,
  Priority,
  Station,
  Zone,
} from './hall-file/places.ts';
import { Service } from './hall-file/service.ts';
import { StaffAlarmRule } from './hall-file/staff-alarm.ts';
import { Speech } from './hall-file/speech.ts';
import { ComponentId } from './hall-file/standard-board.ts';
import { languages } from './lists.ts';

/**
 * HF1: the hall as a file, `halls/<id>.json` as shipped, `data/hall.json` as the office edits it.
 * What a service standard prints is `Printed`: the words and the line of the source they stand in.
 * Where the office writes them anew they are its own and cite nothing: `PrintedOrOwn`.
 * What no source states is marked `assumed`, so that the office knows what to confirm.
 */

const Register = z.strictObject({
  name: words,
  longName: words,
  basis: PrintedOrOwn.optional(),
  /** RG8: what to do for whoever is not listed, in a few words, and what the standard says of it; absent: nothing is said. */
  ifNotListed: Bilingual.optional(),
  ifNotListedPrinted: PrintedOrOwn.optional(),
  /** Where anybody may look himself up, at the ministry's; absent: it is not named. */
  publicCheck: words.optional(),
});

/** One of the 14 components of PermenPANRB 15/2014, and where the source has it. */
const StandardComponent = z.strictObject({
  id: ComponentId,
  name: words,
  line: z.int().positive().nullable(),
});

export const HallFileShape = z.strictObject({
  schema: z.literal('antrean-hall/1'),
  id,
  source: z.strictObject({ file: words, sha256: z.string().regex(/^[0-9a-f]{64}$/), kind: words }).optional(),
  agency: z.strictObject({
    name: PrintedOrOwn,
    /** The name as screens and papers show it. */
    shownName: words,
    unit: PrintedOrOwn.optional(),
    decree: PrintedOrOwn.optional(),
  }),
  address: z.array(PrintedOrOwn),
  contacts: z.array(Contact),
  definition: PrintedOrOwn.optional(),
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
    periods: z.array(HoursPeriod).optional(),
  }),
  holidays: z.array(Holiday),
  /**
   * Whether the day on which the file is complete counts as the first of `hari` or `hari kerja`; absent: counting begins with the
   * next.
   */
  clock: z.strictObject({ countsFirstDay: z.boolean(), assumed }).optional(),
  register: Register,
  referralOwners: z.array(words),
  priorities: z.array(Priority),
  queue: z.strictObject({
    maxOvertakes: z.int().min(1).max(100),
    /** Waiting longer than this is pointed out in the hall now (HN2); the office's own target. Absent: 20. */
    waitTargetMinutes: z.int().min(1).max(240).optional(),
    assumed,
  }),
  roles: z.array(Role).default([]),
  stations: z.array(Station).min(1),
  counters: z.array(Counter).min(1),
  printers: z.array(Printer).min(1),
  kiosks: z.array(Kiosk).min(1),
  displays: z.array(Display).min(1),
  /** Languages offered at the kiosks, in the order of their button; absent: Indonesian and English. */
  languages: z
    .array(z.enum(languages))
    .refine((offered) => offered[0] === 'id' && new Set(offered).size === offered.length, {
      message: 'begin with id, and name each language once',
    })
    .optional(),
  /** Parts of the building; absent: it has one, and none is named. */
  zones: z.array(Zone).optional(),
  runningText: z.array(Bilingual),
  /** Videos and pictures for the displays; absent: everything in the folder, by name. */
  media: z.array(MediaItem).optional(),
  /** Words that text-to-speech would misread; absent: none. */
  speech: Speech.optional(),
  services: z.array(Service).min(1),
  letter: Letter.optional(),
  complaints: Complaints,
  /** The visitors' site; absent: there is none. */
  online: Online.optional(),
  /** How the hub writes to people; absent: it does not. */
  post: Post.optional(),
  /** The survey; absent: visitors are not asked. */
  survey: Survey.optional(),
  /** Where and when backups are made; absent: beside the data, in the evening. */
  backup: Backup.optional(),
  /** How long personal data is kept; absent: the usual periods. */
  retention: Retention.optional(),
  /** When a screen locks itself, how long a session lasts, and how many wrong passwords are free; absent: as usual. */
  access: Access.optional(),
  /** Whether a clerk can ask his colleagues for help with one press, and how it sounds; absent: as usual. */
  staffAlarm: StaffAlarmRule.optional(),
  legalBasis: z.array(PrintedOrOwn),
  standards: z.strictObject({
    facilities: z.array(PrintedOrOwn),
    competences: z.array(PrintedOrOwn),
    supervision: z.array(PrintedOrOwn),
    staffing: z.array(PrintedOrOwn),
    guarantees: z.array(PrintedOrOwn),
    safety: z.array(PrintedOrOwn),
    evaluation: z.array(PrintedOrOwn),
    enactment: z.array(PrintedOrOwn),
    components: z.array(StandardComponent).length(14),
  }),
  /** The hub's address for visitors' telephones, for the QR on papers; absent: its address in the office network. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !url.endsWith('/'), { message: 'write the address without a slash at the end' })
    .optional(),
  /** What the source leaves open and the office must settle, in words. */
  openPoints: z.array(words),
});
export type HallFile = z.output<typeof HallFileShape>;
export type HallService = HallFile['services'][number];
