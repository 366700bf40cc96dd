import { z } from 'zod';
import { RecordField } from '../hall-file/case.ts';
import { Bilingual } from '../hall-file/parts.ts';
import { id, instant } from '../view-parts.ts';

// What is shown alike of whatever goes through a procedure: a case or a complaint.

/** How a clock stands (CS5): time left, nearly gone, over, stopped by a recorded outage, or by waiting for the applicant. */
export const TimeLeft = z.object({
  is: z.enum(['left', 'near', 'late', 'paused', 'waits']),
  dueAt: instant,
  /** What is left, or by how much it is over. */
  amount: z.int(),
  unit: z.enum(['menit', 'jam', 'hari kerja']),
});
export type TimeLeft = z.output<typeof TimeLeft>;

/** A step of the procedure, with where it stands. */
export const ShownStep = {
  id,
  name: Bilingual,
  /** The step and its line as the hall's standard prints them. */
  printed: z.string().nullable(),
  line: z.string().nullable(),
  roles: z.array(Bilingual),
  state: z.enum(['open', 'done', 'ahead']),
  openedAt: instant.nullable(),
};

export const Attachment = z.object({
  id,
  requirementId: z.string().nullable(),
  kind: z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
  bytes: z.int(),
  at: instant,
});

/** One line of the story: who did what, when, and how long it had waited. */
export const StoryLine = z.object({
  at: instant,
  /** The event's name in the ledger. */
  what: z.string(),
  by: z.string().nullable(),
  role: Bilingual.nullable(),
  step: Bilingual.nullable(),
  outcome: Bilingual.nullable(),
  note: z.string(),
  records: z.array(z.object({ name: Bilingual, kind: RecordField.shape.kind, value: z.string() })),
  tookMs: z.number().nullable(),
});
export type StoryLine = z.output<typeof StoryLine>;
