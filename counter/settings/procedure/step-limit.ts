import type { HallService } from '../../../contract/hall-file.ts';

type Step = NonNullable<HallService['case']>['steps'][number];
type Limit = NonNullable<Step['limit']>;

export const limitUnits = ['menit', 'hari kerja', 'bulan'] as const;

/** What the office sets itself cites no source any more (HF3); null: the step has no limit. */
export function setStepLimit(step: Step, change: Partial<Pick<Limit, 'value' | 'unit'>> | null): void {
  if (change === null) {
    delete step.limit;
    return;
  }
  const { value, unit } = { value: 1, unit: 'hari kerja' as const, ...step.limit, ...change };
  if (Number.isInteger(value) && value > 0) step.limit = { value, unit };
}

/** Somebody may act at each step: the last role stays. */
export function toggleRole(step: Step, roleId: string): void {
  const others = step.roles.filter((known) => known !== roleId);
  if (others.length === step.roles.length) step.roles = [...step.roles, roleId];
  else if (others.length > 0) step.roles = others;
}
