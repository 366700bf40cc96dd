/** What is done with a file where it lies. */
export type Work =
  | 'hear-need'
  | 'note-applicant'
  | 'check-papers'
  | 'send-file'
  | 'check-register'
  | 'issue-letter'
  | 'inform'
  | 'refer';

/** What choosing an outcome does besides leading on. */
export type Deed = 'draft-letter' | 'paraf' | 'sign' | 'hand-over' | 'reply' | 'ask-papers';

/** What must be so before an outcome can be chosen. */
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
