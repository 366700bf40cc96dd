import { roleIn } from '../../domain/complaints/decide-complaint.ts';
import type { ComplaintSetup } from '../../domain/complaints/complaint-setup.ts';
import { stepOf } from '../../domain/procedures/procedure.ts';
import type { RoleId } from '../../domain/ids.ts';
import type { ArchivedComplaint } from '../../ports/complaint-archive.ts';

export const isOfficer = ({ officer }: ComplaintSetup, roles: readonly RoleId[]): boolean =>
  roles.includes(officer.roleId);

/** Who has any part in complaints: the officer, and every role that a step names. */
export const hasPart = (setup: ComplaintSetup, roles: readonly RoleId[]): boolean =>
  isOfficer(setup, roles) || setup.steps.some((step) => step.roles.some((role) => roles.includes(role)));

/** CM7: a complaint is seen by those who have or had a step of it, and by the officer. */
export function maySee(
  setup: ComplaintSetup,
  { complaint, story }: ArchivedComplaint,
  roles: readonly RoleId[],
): boolean {
  if (roleIn(setup, complaint, roles) !== null) return true;
  const hadIt = (stepId: string) => stepOf(setup, stepId)?.roles.some((role) => roles.includes(role)) ?? false;
  return story.some(
    (event) =>
      (event.type === 'complaint-received' && event.open.some(hadIt)) ||
      (event.type === 'complaint-moved' && event.begun.some(hadIt)),
  );
}
