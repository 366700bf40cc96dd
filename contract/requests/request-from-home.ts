import { z } from 'zod';
import { Nik, commandId, id, line } from '../request-parts.ts';
import { ApplicantGiven, BroughtGiven } from './case-requests.ts';

/**
 * A request that reached the office by WhatsApp or e-mail, as a clerk enters it; its photos are parts of the same form
 * (`paper:kk`).
 */
export const RequestEntered = z.strictObject({
  commandId,
  serviceId: id,
  medium: z.enum(['whatsapp', 'email']),
  answerBy: z.enum(['email', 'whatsapp', 'by-hand']),
  applicant: z.strictObject({ ...ApplicantGiven.shape, nik: Nik }),
  /** Absent: the applicant himself. */
  bringer: BroughtGiven.optional(),
  purpose: line,
  need: line,
  language: z.enum(['id', 'en']),
});
export type RequestEntered = z.output<typeof RequestEntered>;

export const RequestNumber = z.object({
  caseId: id,
  number: z.string(),
  dueAt: z.number(),
  /** Opens the clerk's own chat or mailbox with number, code and day for the applicant. */
  link: z.string(),
});
export type RequestNumber = z.output<typeof RequestNumber>;
