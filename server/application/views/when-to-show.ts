import type { EventType, HallEvent } from '../../domain/events.ts';

/** Events that come in large numbers and that nobody watches for on another screen; views for all others are sent at once. */
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

/** These do not change any view. */
const unseen: ReadonlySet<EventType> = new Set(['register-asked']);

/** Whether any of these events changes a view. Records of many checks would otherwise send every screen the same view again. */
export const isShown = (events: readonly HallEvent[]): boolean =>
  events.length === 0 || events.some(({ type }) => !unseen.has(type));

/** Whether somebody waits for a view with these events. No events: something beside the ledger that somebody has just changed. */
export const isUrgent = (events: readonly HallEvent[]): boolean =>
  events.length === 0 || events.some(({ type }) => !unhurried.has(type));
