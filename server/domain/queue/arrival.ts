import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';

type Issued = Pick<EventOf<'ticket-issued'>, 'at' | 'since' | 'furtherTo'>;

/** When he came, as the line counts it: with his first number (CA17), and never before whoever stood there already (DU9). */
export const arrivalIn = ({ at, since, furtherTo }: Issued): Instant => furtherTo?.since ?? since ?? at;

/** DU9: the end of the line, for whoever joins it now: behind all who came, whatever the clock says. Who joins later joins behind him (CA2). */
export const endOfLine = ({ lastArrival }: Pick<Hall, 'lastArrival'>, now: Instant): Instant =>
  lastArrival > now ? lastArrival + 1 : now;
