import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { HallFileShape } from '../hall-file.ts';
import { PairingCode, ScreenRole } from '../handshake.ts';
import { commandId, id, instant, nothing, written } from '../request-parts.ts';
import { Right } from '../views/counter-view.ts';
import { JobState, PrinterCondition } from '../view-parts.ts';

const ClerkEntry = z.object({
  id,
  name: z.string(),
  fullName: z.string(),
  rights: z.array(Right),
  stationIds: z.array(id),
  roles: z.array(id),
});
export type ClerkEntry = z.output<typeof ClerkEntry>;

const DeviceEntry = z.object({
  id,
  /** `agent`: a print agent, which is not a screen (PR10). */
  role: z.enum([...ScreenRole.options, 'agent']),
  name: z.string(),
  /** The kiosk, display or counter of the hall file that this device is. */
  place: id.nullable(),
  pairedAt: instant,
  online: z.boolean(),
});

const PaperEntry = z.object({
  jobId: id,
  at: instant,
  printerId: id,
  printer: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  state: JobState,
  why: z.string().nullable(),
});
export type PaperEntry = z.output<typeof PaperEntry>;

const SnapshotEntry = z.object({
  snapshot: z.int(),
  name: z.string(),
  period: z.string(),
  source: z.string(),
  importedAt: instant,
  people: z.int(),
  refused: z.int(),
  active: z.boolean(),
});
const ImportState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('idle') }),
  z.object({ is: z.literal('running'), rows: z.int(), /** 0 to 1. */ share: z.number() }),
  z.object({ is: z.literal('done'), report: z.string() }),
  /** The rows refused with the whole file are at /api/register/last/refused. */
  z.object({ is: z.literal('failed'), sentence: z.string(), report: z.string(), hasRefusedRows: z.boolean() }),
]);
const RegisterState = z.object({ snapshots: z.array(SnapshotEntry), importing: ImportState });
export type RegisterState = z.output<typeof RegisterState>;

const PrinterEntry = z.object({
  id,
  name: z.string(),
  model: z.string(),
  connection: z.string(),
  condition: PrinterCondition,
});

const EditionEntry = z.object({
  number: z.int(),
  at: instant,
  /** Null: the file as it was shipped. */
  by: z.string().nullable(),
  changes: z.array(
    z.object({ path: z.array(z.string()), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** Changes beyond these. */
  more: z.int(),
  /** `alike`: an earlier one that says the same as the hall's file says now. */
  stands: z.enum(['current', 'alike', 'other']),
});
export type EditionEntry = z.output<typeof EditionEntry>;

const RecordedEntry = z.object({
  position: z.int(),
  at: instant,
  /** Null: nobody, or a clerk whose name is no longer stored. */
  by: z.string().nullable(),
  /** The clerk who did it has been removed since. */
  isRemoved: z.boolean(),
  what: z.string(),
  subject: z.string(),
  /** Name of the subject: a clerk, a device, a counter, a service, a number. */
  called: Bilingual.nullable(),
});
export type RecordedEntry = z.output<typeof RecordedEntry>;

/** What an administrator asks for in the settings. */
const asks = <Payload extends z.ZodType, Value extends z.ZodType>(payload: Payload, value: Value) =>
  ({ from: 'counter', right: 'administer', payload, value }) as const;
const nothingTold = z.strictObject({});

export const settingsRequests = {
  'settings:hall': asks(nothingTold, z.object({ hall: HallFileShape, edition: z.int() })),
  /** `edition` is the one that was edited; a newer one by another administrator is not overwritten. */
  'settings:save-hall': asks(z.strictObject({ hall: z.unknown(), edition: z.int() }), z.object({ edition: z.int() })),
  /**
   * Every fault in it; none: it can be saved. `hall`: as the hub parses it; null: it has not the shape of a hall file.
   */
  'settings:check-hall': asks(
    z.strictObject({ hall: z.unknown() }),
    z.object({
      faults: z.array(z.object({ path: z.string(), sentence: z.string() })),
      hall: HallFileShape.nullable(),
    }),
  ),
  /**
   * Preview of a service's slip and letter with this file, as data URLs; changes nothing (SE8). Letter null: it issues
   * none.
   */
  'settings:preview': asks(
    z.strictObject({ hall: z.unknown(), serviceId: id }),
    z.object({ ticket: z.string(), letter: z.string().nullable() }),
  ),
  /** Earlier editions, newest first, each with its changes. */
  'settings:editions': asks(z.strictObject({ before: z.int().positive().nullable() }), z.array(EditionEntry)),
  /** Saves an earlier edition as a new one, with the same checks; `edition` as in saving. */
  'settings:bring-back': asks(
    z.strictObject({ number: z.int().positive(), edition: z.int() }),
    z.object({ edition: z.int() }),
  ),
  /** The audit record (DU5): who did or saw what. */
  'settings:audit': asks(
    z.strictObject({ before: z.int().positive().nullable(), what: z.array(z.string().max(60)).max(60) }),
    z.array(RecordedEntry),
  ),
  'settings:clerks': asks(nothingTold, z.array(ClerkEntry)),
  'clerk:save': asks(
    z.strictObject({
      /** Made by the screen for a new clerk, so that a repeated save does not make a second one (SE13). */
      clerkId: id,
      name: written.min(3).max(40),
      fullName: written.min(1).max(120),
      rights: z.array(Right),
      stationIds: z.array(id),
      /** Roles of the account, at any computer; those of a counter come with its station. */
      roles: z.array(id),
      /** Null keeps the present password. */
      password: z.string().max(200).nullable(),
      /**
       * The clerk as he was when editing began; changes made meanwhile by another administrator are kept. Null: a new
       * clerk.
       */
      was: ClerkEntry.nullable(),
    }),
    nothing,
  ),
  'clerk:remove': asks(z.strictObject({ clerkId: id }), nothing),
  'settings:devices': asks(nothingTold, z.array(DeviceEntry)),
  'device:pair': asks(
    z.strictObject({ code: PairingCode, name: written.min(1).max(60), place: id.nullable() }),
    DeviceEntry,
  ),
  /** Makes a one-time code for a print agent, with its expiry. */
  'device:invite': asks(
    z.strictObject({ name: written.min(1).max(60) }),
    /** `hub`: where the other computer finds this one; null: it has no address in the office's network now. */
    z.object({ code: z.string(), until: instant, hub: z.string().nullable() }),
  ),
  'device:revoke': asks(z.strictObject({ deviceId: id }), nothing),
  'settings:printers': asks(nothingTold, z.array(PrinterEntry)),
  'printer:test': asks(z.strictObject({ commandId, printerId: id }), z.object({ jobId: id })),
  /** "Yang telah dicetak": the latest papers; their pictures are at /api/papers/{jobId}.png. */
  'settings:papers': asks(z.strictObject({ before: instant.nullable() }), z.array(PaperEntry)),
  'settings:register': asks(nothingTold, RegisterState),
  'register:bring-back': asks(z.strictObject({ snapshot: z.int() }), nothing),
} as const;
