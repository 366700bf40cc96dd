import type { JobChange, JobState, JobStore } from './print-job.ts';

export type ClerkAnswer = 'printed' | 'reprint' | 'cancel';

export type JobDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: 'unknown-job' | 'being-printed' | 'not-for-a-clerk' };

export const asDecided: Readonly<Record<ClerkAnswer, JobChange>> = {
  printed: { state: 'printed', confirmation: 'clerk', settled: true },
  reprint: { state: 'queued', maybePrinted: true, why: 'asked-by-clerk', settled: false },
  cancel: { state: 'cancelled', why: 'asked-by-clerk', settled: true },
};

/** A clerk has looked at the paper and says what is to be done (PR3). */
export async function decideJob(
  store: JobStore,
  printerId: string,
  jobId: string,
  answer: ClerkAnswer,
): Promise<JobDecision> {
  const job = (await store.open(printerId)).find((open) => open.id === jobId);
  if (!job) return { ok: false, refusal: 'unknown-job' };
  if (job.state === 'sending' || job.state === 'sent') return { ok: false, refusal: 'being-printed' };
  if (!mayDecide(job.state, answer)) return { ok: false, refusal: 'not-for-a-clerk' };
  await store.change(jobId, asDecided[answer]);
  return { ok: true };
}

/** A job still queued can only be cancelled. */
function mayDecide(state: JobState, answer: ClerkAnswer): boolean {
  return state === 'needs-clerk' || state === 'unknown' || (state === 'queued' && answer === 'cancel');
}
