/** What the hall itself has written down about an applicant and whoever brought it for him, and corrects itself; the register's rows are corrected where it is kept. */
const correctedFields = ['name', 'address', 'phone', 'email', 'broughtBy'] as const;
export type CorrectedField = (typeof correctedFields)[number];
export type Written = Readonly<Record<CorrectedField, string>>;

export interface FieldCorrection {
  readonly field: CorrectedField;
  readonly before: string;
  readonly after: string;
}

/** Field by field, what stands there differently now. */
export function correctionsOf(before: Written, after: Written): FieldCorrection[] {
  return correctedFields.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
  );
}
