import type { EventType, HallEvent } from '../../domain/events.ts';

/** What comes in floods, and nobody watches for on another's screen; everything else goes out at once. */
const unhurried: ReadonlySet<EventType> = new Set([
  'ticket-issued',
  'paper-queued',
  'job-changed',
  'printer-changed',
  'message-queued',
  'message-changed',
  'register-asked',
  'survey-collected',
]);

/** The hall is the same after it. */
const unseen: ReadonlySet<EventType> = new Set(['register-asked']);

/** Is there anything in these that a view shows? Where askings come thick, their records would send every screen the same view again. */
export const isShown = (events: readonly HallEvent[]): boolean =>
  events.length === 0 || events.some(({ type }) => !unseen.has(type));

/** Does somebody wait for a view that shows these? No events: something beside the ledger that somebody has just changed. */
export const isUrgent = (events: readonly HallEvent[]): boolean =>
  events.length === 0 || events.some(({ type }) => !unhurried.has(type));
