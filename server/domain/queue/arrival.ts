import type { EventOf } from '../events.ts';
import type { Instant } from '../hall-time/instant.ts';

type Issued = Pick<EventOf<'ticket-issued'>, 'at' | 'since' | 'furtherTo'>;

/** When he came, as the line counts it: with his first number (CA17), and never before whoever stood there already (DU9). */
export const arrivalIn = ({ at, since, furtherTo }: Issued): Instant => furtherTo?.since ?? since ?? at;
