import type { PrintStandard } from '../commands.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import { seconds } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { PrinterId, ServiceId } from '../ids.ts';
import { slipHead } from './visit-slips.ts';

/** A visitor's next sheet can wait this long; a child who keeps pressing cannot empty the roll. */
const NOT_AGAIN_WITHIN = seconds(30);

/** SB2: one sheet per press, and none while the same one is being printed or was printed just now. */
export function printStandard(hall: Hall, command: PrintStandard, now: Instant): Decision {
  const { jobId, serviceId, language, essentials } = command;
  const kiosk = hall.setup.kiosks.find(({ id }) => id === command.kioskId);
  if (!kiosk) return refuse('unknown-kiosk');
  if (!serviceOf(hall.setup, serviceId)) return refuse('unknown-service');
  const { printerId } = kiosk;
  if (isOnItsWay(hall, printerId, serviceId, now)) return refuse('printed-just-now');
  const paper = { kind: 'standard' as const, ...slipHead(hall, language, now), serviceId, ...essentials };
  return accept({ type: 'paper-queued', at: now, jobId, printerId, visitId: null, paper });
}

function isOnItsWay(hall: Hall, printerId: PrinterId, serviceId: ServiceId, now: Instant): boolean {
  return [...hall.jobs.values()].some(
    (job) =>
      job.printerId === printerId &&
      job.about === serviceId &&
      (!job.settled || Math.abs(now - job.queuedAt) < NOT_AGAIN_WITHIN),
  );
}
