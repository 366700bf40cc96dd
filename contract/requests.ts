import { z } from 'zod';
import { Bilingual, HallFileShape } from './hall-file.ts';
import { PairingCode, ScreenRole } from './handshake.ts';
import type { Handshake } from './handshake.ts';
import { JobState, PaperState, PrinterCondition, Right, WaitRangeShape } from './views.ts';

/** The screen makes it, so that a second tap or a lost reply asks for the same thing (IS2). */
const commandId = z.uuid();
const id = z.string().min(1).max(64);
const instant = z.number();
const line = z.string().trim().max(500);
const nothing = z.null();
const command = z.strictObject({ commandId });

const Nik = z.string().regex(/^\d{16}$/);
const SecondFactor = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('birth-date'), birthDate: z.iso.date() }),
  z.strictObject({ is: z.literal('family-card'), lastDigits: z.string().regex(/^\d{4}$/) }),
]);
export type SecondFactor = z.output<typeof SecondFactor>;

const IssuedTicket = z.object({
  number: z.string(),
  service: Bilingual,
  ahead: z.int(),
  wait: WaitRangeShape.nullable(),
  at: instant,
  jobId: id,
});
export type IssuedTicket = z.output<typeof IssuedTicket>;

const Programme = z.object({ name: z.string(), receives: z.boolean(), period: z.string().nullable() });

/** RG1: who is not listed, not found or gave a wrong second factor gets the same words. */
const CheckAnswer = z.discriminatedUnion('listed', [
  z.object({ listed: z.literal(false) }),
  z.object({
    listed: z.literal(true),
    maskedName: z.string(),
    register: z.string(),
    period: z.string(),
    programmes: z.array(Programme),
    /** Hand it in with `ticket:issue`, and the front office has the check. Good for a few minutes, once. */
    checkId: z.uuid(),
  }),
]);
export type CheckAnswer = z.output<typeof CheckAnswer>;

/** A person as the case screen shows it. Each asking is in the audit record (DU5). */
const Person = z.object({
  name: z.string(),
  nik: z.string(),
  familyCard: z.string(),
  birthDate: z.string().nullable(),
  address: z.string(),
  programmes: z.array(Programme),
  register: z.string(),
  period: z.string(),
});
export type Person = z.output<typeof Person>;

const ClerkEntry = z.object({
  id,
  name: z.string(),
  fullName: z.string(),
  rights: z.array(Right),
  stationIds: z.array(id),
});
export type ClerkEntry = z.output<typeof ClerkEntry>;

const DeviceEntry = z.object({
  id,
  role: ScreenRole,
  name: z.string(),
  /** The kiosk, display or counter of the hall file that this device is. */
  place: id.nullable(),
  pairedAt: instant,
  online: z.boolean(),
});
export type DeviceEntry = z.output<typeof DeviceEntry>;

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
  z.object({ is: z.literal('failed'), sentence: z.string() }),
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
export type PrinterEntry = z.output<typeof PrinterEntry>;

const Setup = z.strictObject({
  code: z.string().max(40),
  fromHall: id,
  shownName: z.string().trim().min(3).max(120),
  administrator: z.strictObject({ name: z.string().trim().min(3).max(40), password: z.string().min(10).max(200) }),
  printer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('virtual') }),
    z.strictObject({ kind: z.literal('file'), path: z.string().max(100) }),
    z.strictObject({ kind: z.literal('usb') }),
    z.strictObject({ kind: z.literal('tcp'), host: z.string().max(253), port: z.int().min(1).max(65_535) }),
  ]),
  printerModel: id,
});
export type Setup = z.output<typeof Setup>;

/**
 * Everything a screen may ask of the hub: one line is one Socket.IO event with an acknowledgement.
 * From it come the types, the validation, the permission check and the reference page. `right` null: asked before signing in.
 * No payload of a counter names its counter: the hub knows which screen is which.
 */
export const requests = {
  'ticket:issue': {
    from: 'kiosk',
    right: null,
    payload: z.strictObject({
      commandId,
      serviceId: id,
      priorityId: id.nullable(),
      language: z.enum(['id', 'en']),
      checkId: z.uuid().nullable(),
    }),
    value: IssuedTicket,
  },
  'register:check': {
    from: 'kiosk',
    right: null,
    payload: z.strictObject({ nik: Nik, second: SecondFactor }),
    value: CheckAnswer,
  },

  'clerk:sign-in': {
    from: 'counter',
    right: null,
    payload: z.strictObject({
      name: z.string().trim().min(1).max(40),
      password: z.string().min(1).max(200),
      counterId: id.nullable(),
      takeOver: z.boolean(),
    }),
    value: z.object({ session: z.string() }),
  },
  'clerk:sign-out': { from: 'counter', right: 'serve', payload: z.strictObject({}), value: nothing },
  'clerk:choose-counter': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, counterId: id, takeOver: z.boolean() }),
    value: nothing,
  },

  'counter:call-next': { from: 'counter', right: 'serve', payload: command, value: nothing },
  'counter:call-visit': {
    from: 'counter',
    right: 'call-out-of-order',
    payload: z.strictObject({ commandId, visitId: id, why: line.min(3) }),
    value: nothing,
  },
  'counter:recall': { from: 'counter', right: 'serve', payload: command, value: nothing },
  'counter:start': { from: 'counter', right: 'serve', payload: command, value: nothing },
  'counter:hold': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, reason: line.min(1), returnInMinutes: z.int().min(1).max(480).nullable() }),
    value: nothing,
  },
  'counter:resume': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, visitId: id }),
    value: nothing,
  },
  'counter:transfer': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, stationId: id, note: line }),
    value: nothing,
  },
  'counter:miss': { from: 'counter', right: 'serve', payload: command, value: nothing },
  'counter:restore': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, visitId: id }),
    value: nothing,
  },
  'counter:finish': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({
      commandId,
      outcomeId: id,
      note: line,
      programmes: z.array(line).max(12),
      owner: line,
      thenCall: z.boolean(),
    }),
    value: nothing,
  },
  'counter:undo': { from: 'counter', right: 'serve', payload: command, value: nothing },
  'counter:pause': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, reason: line.min(1) }),
    value: nothing,
  },
  'counter:reopen': { from: 'counter', right: 'serve', payload: command, value: nothing },
  'counter:settle-priority': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, visitId: id, priorityId: id.nullable() }),
    value: nothing,
  },

  'visit:note-need': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, need: line }),
    value: nothing,
  },
  'visit:tick-papers': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, papers: z.record(id, PaperState) }),
    value: nothing,
  },
  'visit:person': { from: 'counter', right: 'serve', payload: z.strictObject({ visitId: id }), value: Person },

  'file:send': { from: 'counter', right: 'serve', payload: command, value: nothing },
  'file:take': { from: 'counter', right: 'serve', payload: z.strictObject({ commandId, visitId: id }), value: nothing },
  'file:release': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, visitId: id }),
    value: nothing,
  },
  /** Looks the NIK up and records what was found, for the file taken here or the visitor who is here. */
  'file:check': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, visitId: id, nik: Nik }),
    value: z.object({ listed: z.boolean(), warnings: z.array(z.string()) }),
  },
  'letter:issue': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, visitId: id, purpose: line.min(1) }),
    value: z.object({ number: z.string(), jobId: id }),
  },
  'letter:copy': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ commandId, visitId: id }),
    value: nothing,
  },
  /** PR3: what became of a paper that nobody can know from here. */
  'print:decide': {
    from: 'counter',
    right: 'serve',
    payload: z.strictObject({ jobId: id, answer: z.enum(['printed', 'reprint', 'cancel']) }),
    value: nothing,
  },

  'settings:hall': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({}),
    value: z.object({ hall: HallFileShape, edition: z.int() }),
  },
  'settings:save-hall': {
    from: 'counter',
    right: 'administer',
    /** `edition` is the one that was edited; another administrator's newer one is not overwritten. */
    payload: z.strictObject({ hall: z.unknown(), edition: z.int() }),
    value: z.object({ edition: z.int() }),
  },
  'settings:clerks': { from: 'counter', right: 'administer', payload: z.strictObject({}), value: z.array(ClerkEntry) },
  'clerk:save': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({
      clerkId: id.nullable(),
      name: z.string().trim().min(3).max(40),
      fullName: z.string().trim().min(1).max(120),
      rights: z.array(Right),
      stationIds: z.array(id),
      /** Null keeps the password of a clerk who has one. */
      password: z.string().max(200).nullable(),
    }),
    value: nothing,
  },
  'clerk:remove': { from: 'counter', right: 'administer', payload: z.strictObject({ clerkId: id }), value: nothing },
  'settings:devices': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({}),
    value: z.array(DeviceEntry),
  },
  'device:pair': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({ code: PairingCode, name: z.string().trim().min(1).max(60), place: id.nullable() }),
    value: DeviceEntry,
  },
  'device:revoke': { from: 'counter', right: 'administer', payload: z.strictObject({ deviceId: id }), value: nothing },
  'settings:printers': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({}),
    value: z.array(PrinterEntry),
  },
  'printer:test': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({ commandId, printerId: id }),
    value: z.object({ jobId: id }),
  },
  /** "Yang telah dicetak": the newest papers; their pictures are at /api/papers/{jobId}.png. */
  'settings:papers': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({ before: instant.nullable() }),
    value: z.array(PaperEntry),
  },
  'settings:register': { from: 'counter', right: 'administer', payload: z.strictObject({}), value: RegisterState },
  'register:bring-back': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({ snapshot: z.int() }),
    value: nothing,
  },

  'setup:halls': {
    from: 'counter',
    right: null,
    payload: z.strictObject({}),
    value: z.array(z.object({ id, name: z.string() })),
  },
  /** Ends the trial: the chosen hall becomes this office's own. Wants the one-time code printed at the start. */
  'setup:begin': {
    from: 'counter',
    right: null,
    payload: Setup,
    value: z.object({ session: z.string(), device: z.string() }),
  },
} as const satisfies Record<string, RequestShape>;

interface RequestShape {
  readonly from: Handshake['role'];
  readonly right: Right | null;
  readonly payload: z.ZodType;
  readonly value: z.ZodType;
}

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type Payload<Name extends RequestName> = z.output<Requests[Name]['payload']>;
export type Value<Name extends RequestName> = z.output<Requests[Name]['value']>;
