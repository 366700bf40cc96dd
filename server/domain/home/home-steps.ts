import type { StepOutcome } from '../cases/procedure.ts';

/** HM4: what the applicant himself can bring about: it wants no clerk's word, deed or record. */
export const leadsOn = ({ opens, returns, does = [] }: StepOutcome): boolean =>
  opens.length > 0 && returns !== true && does.length === 0;
