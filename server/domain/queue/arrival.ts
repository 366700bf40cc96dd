import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';

type Issued = Pick<EventOf<'ticket-issued'>, 'at' | 'since' | 'furtherTo'>;

/** The arrival that decides the place in the line: of the first number (CA17), and never before an earlier visitor's (DU9). */
export const arrivalIn = ({ at, since, furtherTo }: Issued): Instant => furtherTo?.since ?? since ?? at;

/** DU9: the arrival of somebody who joins now: behind everybody already there, whatever the clock says (CA2). */
export const endOfLine = ({ lastArrival }: Pick<Hall, 'lastArrival'>, now: Instant): Instant =>
  lastArrival > now ? lastArrival + 1 : now;
