import type { Hall } from '../hall.ts';
import type { ServiceSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { HallMessage } from './supervised.ts';

/** Whether numbers are given for it today, apart from hours and quota. */
export const isServiceOpen = (hall: Hall, service: ServiceSetup): boolean =>
  service.open && !hall.closedServices.has(service.id);

export const messageAt = (hall: Hall, now: Instant): HallMessage | null =>
  hall.message && now < hall.message.until ? hall.message : null;
