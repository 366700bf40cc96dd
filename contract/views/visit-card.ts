import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { Deed, Work } from '../hall-file/case.ts';
import { letterPapers } from '../lists.ts';
import { JobState, id, instant } from '../view-parts.ts';
import { CaseBrief, ShownBringer } from './case-view.ts';
import { CheckState, PaperTick, Unmet } from './visit-card-parts.ts';

export const CallReason = z.discriminatedUnion('is', [
  z.object({ is: z.literal('turn'), since: instant }),
  z.object({ is: z.literal('priority'), name: Bilingual, since: instant, equals: instant }),
  z.object({ is: z.literal('overtaken'), since: instant, times: z.int() }),
  z.object({ is: z.literal('chosen'), since: instant, why: z.string() }),
]);
export type CallReason = z.output<typeof CallReason>;

const FileState = z.object({ is: z.enum(['sent', 'taken', 'answered']), station: Bilingual, sentAt: instant });

export const OutcomeOffer = z.object({
  id,
  name: Bilingual,
  /** Empty: it can be chosen now. */
  unmet: z.array(Unmet),
  slip: z.enum(['missing-papers', 'referral', 'receipt']).nullable(),
  does: z.array(Deed),
  /** The visitor sits down again and waits for the case. */
  waits: z.boolean(),
  /** Where the visitor goes with it; null: home. */
  next: Bilingual.nullable(),
});
export type OutcomeOffer = z.output<typeof OutcomeOffer>;

export const VisitHead = {
  visitId: id,
  number: z.string(),
  service: Bilingual,
  arrivedAt: instant,
  priority: z.object({ id, name: Bilingual, confirmed: z.boolean() }).nullable(),
  /** CS8: why he is back: his letter is ready, another step needs him, or nothing comes of it. Absent: he is not back. */
  back: Bilingual.optional(),
};

/** A visit as a clerk works on it: the visitor who is here, or the file that was taken. */
export const VisitCard = z.object({
  ...VisitHead,
  stage: z.enum(['waiting', 'called', 'serving', 'held', 'missed']),
  need: z.string(),
  note: z.string(),
  /** With which number he came first, where this is a further service (CA17). */
  furtherTo: z.string().nullable(),
  /** What this station does with it. */
  work: z.array(Work),
  /** What the service standard says is done here, in its own words. */
  printed: z.array(z.string()),
  /** Who may have the service, where the standard says so. */
  eligibility: z.string().nullable(),
  papers: z.array(PaperTick),
  file: FileState.nullable(),
  check: CheckState.nullable(),
  /** Who applies, masked; empty: nobody has said. */
  applicant: z.string(),
  /** Who may bring it for him, where this counter asks (CS11); empty: it is not asked. */
  bringers: z.array(z.object({ id, name: Bilingual })),
  /** Who does, masked; an empty id: the applicant himself. Null: nobody has asked. */
  bringer: z.object({ id, name: z.string() }).nullable(),
  /** Who brought what is handed over with an outcome: the case of another day may be behind it (CS11). */
  broughtBy: ShownBringer.nullable(),
  case: CaseBrief.nullable(),
  letter: z.object({ letterId: id, number: z.string(), copies: z.int(), job: JobState.nullable() }).nullable(),
  /** What the letter of this service is printed on. */
  letterPaper: z.enum(letterPapers),
  purposes: z.array(z.string()),
  programmes: z.array(z.string()),
  mayIssueLetter: z.boolean(),
});
export type VisitCard = z.output<typeof VisitCard>;

/** Of a stage: screens and reports measure it against the standard by the same (CS5). */
export const StageClock = z.object({
  /** When it began, later by what outages that are over took of it. */
  from: instant,
  /** Since when an outage that goes on has it stand; null: it runs. */
  standsSince: instant.nullable(),
});
export type StageClock = z.output<typeof StageClock>;

export const VisitorHere = z.object({
  card: VisitCard,
  /** Of the stage: what changes it is pressed for this one (CA18). */
  edition: z.int(),
  since: instant,
  clock: StageClock,
  calls: z.int(),
  reason: CallReason,
  /** Of this station, or of the whole service where that is one of minutes. */
  timeLimitMinutes: z.int().nullable(),
  outcomes: z.array(OutcomeOffer),
  transferTo: z.array(z.object({ id, name: Bilingual })),
  may: z.object({
    recall: z.boolean(),
    start: z.boolean(),
    miss: z.boolean(),
    hold: z.boolean(),
    finish: z.boolean(),
    sendFile: z.boolean(),
    further: z.boolean(),
  }),
});
export type VisitorHere = z.output<typeof VisitorHere>;
