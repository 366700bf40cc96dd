import { z } from 'zod';
import { MOST_PAPERS } from '../lists.ts';
import { ApplicantData, CaseDetail, CaseFound } from '../views/case-view.ts';
import { MessageMedium } from '../views/message-view.ts';
import { Nik, commandId, id, instant, line, nothing, written } from '../request-parts.ts';
import { PaperState } from '../views/visit-card-parts.ts';

const onCase = z.strictObject({ commandId, caseId: id });

/** To whom it was given; a name only for somebody else than the applicant. */
export const RecipientGiven = z.strictObject({
  to: z.enum(['applicant', 'family', 'representative']),
  name: written.max(120),
});
export type RecipientGiven = z.output<typeof RecipientGiven>;

/** Who applies, typed in where no register knows him. */
export const ApplicantGiven = z.strictObject({
  name: written.min(2).max(120),
  nik: z.union([z.literal(''), Nik]),
  familyCard: z.union([z.literal(''), Nik]),
  birthDate: z.union([z.literal(''), z.iso.date()]),
  address: line,
  phone: written.max(30),
  /** Where he has one. */
  email: z.union([z.literal(''), z.email().max(200)]).default(''),
});
export type ApplicantGiven = z.output<typeof ApplicantGiven>;

/** What the screen was told of him when the writing began; blank: nothing. What somebody else has changed since is not put back. */
const ApplicantWas = z.strictObject({
  name: z.string(),
  nik: z.string(),
  familyCard: z.string(),
  birthDate: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
});

/** CS11: who brings it for the applicant, by his id in the hall's file, and his name; both empty: the applicant himself. */
export const BroughtGiven = z
  .strictObject({ broughtAs: z.union([z.literal(''), id]), broughtBy: written.max(120) })
  .refine(({ broughtAs, broughtBy }) => (broughtAs === '' ? broughtBy === '' : broughtBy.length >= 2), {
    message: 'whoever brings it for somebody else has a name',
    path: ['broughtBy'],
  });
export type BroughtGiven = z.output<typeof BroughtGiven>;

export const CaseQuery = z.strictObject({
  /** A case's or a letter's number, a NIK (16 digits, exact), or words of a name. */
  text: written.max(120),
  state: z.enum(['any', 'open', 'done', 'refused', 'expired']),
  serviceId: id.nullable(),
  /** Who acted on it. */
  clerkId: id.nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});
export type CaseQuery = z.output<typeof CaseQuery>;

/** As long as a page. */
const Words = written.max(2_000);

const chosen = {
  commandId,
  caseId: id,
  stepId: id,
  outcomeId: id,
  /** Of the step, as it was shown: what was written otherwise since is not signed unseen (CS12). */
  edition: z.string().max(200),
};

const Act = z.strictObject({
  ...chosen,
  note: line,
  records: z.record(id, written.max(500)),
  purpose: line,
  recipient: RecipientGiven,
  /** To an applicant at home: the clerk's words, and which papers are asked for. */
  message: z.strictObject({ words: Words, asked: z.array(id).max(MOST_PAPERS) }).optional(),
});

/** What officials and clerks ask of cases. Who may act is the step's role, asked by the hall each time (CS2). */
const asks = <Payload extends z.ZodType, Value extends z.ZodType>(payload: Payload, value: Value) =>
  ({ from: 'counter', right: 'any', part: 'cases', payload, value }) as const;
const acts = <Payload extends z.ZodType>(payload: Payload) =>
  ({ from: 'counter', right: 'any', part: 'cases-or-settings', payload, value: nothing }) as const;
const actsAtCounter = <Payload extends z.ZodType>(payload: Payload) =>
  ({ from: 'counter', right: 'any', payload, value: nothing }) as const;

export const caseRequests = {
  'case:see': asks(z.strictObject({ caseId: id }), CaseDetail),
  'case:act': acts(Act),
  /** The same press for several; each is answered for itself. */
  'case:act-together': asks(
    z.strictObject({
      acts: z.array(z.strictObject(chosen)).min(1).max(50),
    }),
    z.array(z.object({ caseId: id, refusal: z.string().nullable() })),
  ),
  'case:undo': acts(onCase),
  /** The message as it would go out with that outcome; words null: those that the hub suggests. */
  'case:message': asks(
    z.strictObject({
      caseId: id,
      stepId: id,
      outcomeId: id,
      words: Words.nullable(),
      asked: z.array(id).max(MOST_PAPERS),
    }),
    z.object({ medium: MessageMedium, to: z.string(), subject: z.string(), text: z.string(), words: z.string() }),
  ),
  'case:tick-papers': acts(z.strictObject({ commandId, caseId: id, papers: z.record(id, PaperState) })),
  'case:check': asks(
    z.strictObject({ commandId, caseId: id, nik: Nik }),
    z.object({ listed: z.boolean(), warnings: z.array(z.string()) }),
  ),
  'case:detach': acts(z.strictObject({ commandId, caseId: id, attachmentId: id })),
  'case:print-letter': acts(onCase),
  'case:cancel-letter': acts(z.strictObject({ commandId, caseId: id, reason: line.min(3) })),
  /** The visitor at this counter came back for that case. */
  'case:link': actsAtCounter(z.strictObject({ commandId, caseId: id, visitId: id })),
  'case:search': asks(
    z.strictObject({ query: CaseQuery, before: instant.nullable() }),
    z.object({ found: z.array(CaseFound), more: z.boolean() }),
  ),
  /** Whom the register knows by that NIK, for a request that a clerk enters. */
  'request:person': asks(
    z.strictObject({ nik: Nik }),
    z.object({
      listed: z.boolean(),
      warnings: z.array(z.string()),
      person: z
        .object({ name: z.string(), familyCard: z.string(), birthDate: z.string(), address: z.string() })
        .nullable(),
    }),
  ),
  'visit:note-applicant': actsAtCounter(
    z.strictObject({ commandId, visitId: id, applicant: ApplicantGiven, was: ApplicantWas }),
  ),
  'visit:note-bringer': actsAtCounter(z.strictObject({ commandId, visitId: id, bringer: BroughtGiven })),
  'visit:applicant': asks(z.strictObject({ visitId: id }), ApplicantData.extend({ broughtBy: z.string() }).nullable()),
  'outage:begin': acts(z.strictObject({ commandId, reason: line.min(3) })),
  'outage:end': acts(z.strictObject({ commandId })),
} as const;
