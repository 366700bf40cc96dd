import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { personGrounds } from '../lists.ts';
import { Nik, commandId, id, nothing, written } from '../request-parts.ts';
import { Cell } from '../views/report-view.ts';

/** Why somebody looks, and under which number the office keeps the asking; a number, so that no name comes into the record. */
export const PersonAsked = z.strictObject({
  nik: Nik,
  ground: z.enum(personGrounds),
  reference: z.union([z.literal(''), z.string().regex(/^(?=.*\d)(?!.*\d{9})[A-Z\d./-]{1,40}$/)]),
});
export type PersonAsked = z.output<typeof PersonAsked>;

const Column = z.object({ heading: Bilingual, kind: z.enum(['text', 'number', 'moment']), width: z.number() });

/** One kind of what is held; without rows it is not, and `none` says so. */
export const PersonSection = z.object({
  id,
  title: Bilingual,
  columns: z.array(Column),
  rows: z.array(z.array(Cell)),
  /** Where it came from, and who corrects it. */
  note: Bilingual.nullable(),
});
export type PersonSection = z.output<typeof PersonSection>;

/** What the hall itself wrote down about him with one visit or request: it is corrected here. */
export const PersonEntry = z.object({
  visitId: id,
  /** The case's number, or that of the visit. */
  number: z.string(),
  day: z.string(),
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  /** Who brought it for him; empty: he himself. */
  broughtBy: z.string(),
});
export type PersonEntry = z.output<typeof PersonEntry>;

export const PersonData = z.object({
  sections: z.array(PersonSection),
  entries: z.array(PersonEntry),
  /** The looker has no part in complaints: whether there are any is not told him (CM7). */
  complaintsUntold: z.boolean(),
});
export type PersonData = z.output<typeof PersonData>;

/** What was shown of it when the correction was begun: what somebody else has changed since is not put back. */
const was = z.strictObject({
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  broughtBy: z.string(),
});

const told = (most: number) => written.max(most);

/** Whoever runs the hall (HN2). */
const asks = <Payload extends z.ZodType, Value extends z.ZodType>(payload: Payload, value: Value) =>
  ({ from: 'counter', right: 'any', part: 'hall', payload, value }) as const;

export const personRequests = {
  'person:see': asks(PersonAsked, PersonData),
  'person:correct': asks(
    z.strictObject({
      commandId,
      asked: PersonAsked,
      visitId: id,
      name: told(120).min(2),
      address: told(500),
      phone: told(30),
      email: z.union([z.literal(''), z.email().max(200)]),
      /** Absent: as before. */
      broughtBy: told(120).optional(),
      was,
    }),
    nothing,
  ),
} as const;
