/** Kinds of work done with a file at a station or step. */
export type Work =
  | 'hear-need'
  | 'note-applicant'
  | 'check-papers'
  | 'send-file'
  | 'check-register'
  | 'issue-letter'
  | 'inform'
  | 'refer';

/** Deeds: what choosing an outcome does besides moving on. */
export type Deed = 'draft-letter' | 'paraf' | 'sign' | 'hand-over' | 'reply' | 'ask-papers';

/** Needs: conditions for choosing an outcome (VI3). */
export type OutcomeNeed =
  | 'papers-complete'
  | 'papers-missing'
  | 'register-checked'
  | 'listed'
  | 'not-listed'
  | 'letter-issued'
  | 'letter-not-issued'
  | 'applicant-known'
  | 'handed-over';
