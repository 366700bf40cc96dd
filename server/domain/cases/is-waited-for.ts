import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import { isOpen } from './case.ts';
import type { Case } from './case.ts';
import { stepOf } from '../procedures/procedure.ts';

/** The case can still be waited for: it is not over, and none of its open steps calls the visitor already. */
export function isWaitedFor({ setup }: Hall, behind: Case): boolean {
  const procedure = serviceOf(setup, behind.serviceId)?.case;
  return isOpen(behind) && behind.open.every(({ stepId }) => stepOf(procedure, stepId)?.visitorAt === undefined);
}
