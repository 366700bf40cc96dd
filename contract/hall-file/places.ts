import { z } from 'zod';
import { callDirections, holidayKinds, priorityPictures, zoneColours } from '../lists.ts';
import { Bilingual, PrintedOrOwn, Weekday, assumed, clockTime, id, isoDay, words } from './parts.ts';

export const OpeningHours = z
  .strictObject({
    days: z.array(Weekday).min(1),
    open: clockTime,
    close: clockTime,
    printed: PrintedOrOwn.optional(),
    assumed,
  })
  .refine((hours) => hours.open < hours.close, { message: 'the hall must close after it opens', path: ['close'] });

/** Hours that replace the weekly ones on every day of a period: Ramadan, a fair, a move. */
export const HoursPeriod = z
  .strictObject({ name: words, from: isoDay, to: isoDay, weekly: z.array(OpeningHours).min(1), assumed })
  .refine((period) => period.from <= period.to, { message: 'the period must end after it begins', path: ['to'] });

const HolidayKind = z.enum(holidayKinds);
type HolidayKind = z.output<typeof HolidayKind>;

export const Holiday = z.strictObject({ day: isoDay, name: words, kind: HolidayKind.optional() });

/** A place of work in the hall. Its counters call visitors, work on files sent by others, or both. */
export const Station = z.strictObject({
  id,
  name: Bilingual,
  /** The role of a clerk who sits at one of its counters. */
  roleId: id.optional(),
  assumed,
});

/** The voice says the Indonesian name after "silakan menuju": "loket 3", "front office 1". */
export const Counter = z.strictObject({
  id,
  stationId: id,
  name: Bilingual,
  /** Services called here; absent: all that the station serves. */
  serviceIds: z.array(id).min(1).optional(),
  printerId: id.optional(),
  /** The part of the building it stands in, where the hall has several. */
  zone: id.optional(),
  /** Where the arrow of a call points; absent: from the number to the place, in reading direction. */
  direction: z.enum(callDirections).optional(),
  assumed,
});

const Host = z
  .string()
  .regex(/^[\w.:-]{1,253}$/, 'write a name such as printer-loket, or a number such as 192.168.1.100')
  .refine((host) => !/^[\d.]+$/.test(host) || z.ipv4().safeParse(host).success, {
    message: 'a network number has four parts from 0 to 255, such as 192.168.1.100',
  });

/** Connections to a printer, from the machine that runs the printing program. */
const ways = [
  z.strictObject({ kind: z.literal('virtual') }),
  z.strictObject({
    kind: z.literal('file'),
    path: z.string().regex(/^\/dev(\/(?!\.)[\w.-]+)+$/, 'name a device under /dev'),
  }),
  z.strictObject({
    kind: z.literal('usb'),
    vendorId: z.int().min(1).max(0xffff).optional(),
    productId: z.int().min(1).max(0xffff).optional(),
  }),
  z.strictObject({
    kind: z.literal('tcp'),
    host: Host,
    port: z.int().min(1).max(65_535),
  }),
] as const;

export const Way = z.discriminatedUnion('kind', [...ways]);
export type Way = z.output<typeof Way>;

/** The printer is attached to another machine: `agentId` is its print agent, paired as a device. */
const AtAgent = z.strictObject({
  kind: z.literal('agent'),
  agentId: z.string().regex(/^[\w-]{1,64}$/, 'this is no print agent: choose one in the settings'),
  way: Way,
});

export const Connection = z.discriminatedUnion('kind', [...ways, AtAgent]);
export type Connection = z.output<typeof Connection>;

export const Printer = z.strictObject({ id, name: words, model: id, connection: Connection, assumed });
export const Kiosk = z.strictObject({
  id,
  name: words,
  printerId: id,
  /** The counter whose tablet this is: it asks for the survey when a visit has ended there, and gives no numbers. */
  surveyAt: id.optional(),
  /** Its panel: the diagonal, and the height of its lower edge above the floor. Absent: 21.5 inches, at 700 mm. */
  panel: z
    .strictObject({ diagonalInches: z.number().min(7).max(65), bottomMm: z.int().min(200).max(1_200) })
    .optional(),
  assumed,
});
export const Display = z.strictObject({
  id,
  name: words,
  /** Stations whose calls are shown and spoken here; absent: all. */
  stationIds: z.array(id).min(1).optional(),
  /** Displays in one zone share one voice; absent: all displays without a zone do. */
  zone: id.optional(),
  /** May be given the voice of its zone. */
  speaks: z.boolean(),
  /** Calls are said in English after the Indonesian; absent: in Indonesian only. */
  english: z.boolean().optional(),
  /** Its panel and how far away people sit; absent: 50 inches and 6 metres. All sizes follow from it (DI1). */
  panel: z
    .strictObject({
      diagonalInches: z.number().min(15).max(150),
      farthestSeatMetres: z.number().min(1).max(40),
      /** Hung upright: higher than wide. */
      upright: z.boolean().optional(),
    })
    .optional(),
  /** Directions to counters as seen from here, by their ids; absent: as each counter's own setting. */
  arrows: z.record(id, z.enum(callDirections)).optional(),
  /** Videos and pictures of the hall's folder between calls; absent: shown, without sound. */
  media: z.enum(['silent', 'aloud', 'none']).optional(),
  assumed,
});

/** A part of the building with a name of its own: "Ruang A", "Lantai 2". A call says where its counter is. */
export const Zone = z.strictObject({ id, name: Bilingual, colour: z.enum(zoneColours), assumed });

/** One of the files in `data/media`, in the order in which they are shown; what is not listed follows by name. */
export const MediaItem = z.strictObject({
  file: words.max(200),
  /** How long a picture is shown. */
  seconds: z.int().min(3).max(600).optional(),
  /** In the folder, but not shown. */
  hidden: z.literal(true).optional(),
});

export const PriorityPicture = z.enum(priorityPictures);

/** UU 25/2009 article 29: whom the hall serves first. */
export const Priority = z.strictObject({
  id,
  name: Bilingual,
  picture: PriorityPicture.optional(),
  headStartMinutes: z.int().min(0).max(240),
  assumed,
});
