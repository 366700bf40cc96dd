import type { Announcement } from './announcement.ts';

/** An older call is shown, not sounded: whoever it was for has come or gone [SC4]. */
export const USEFUL_LIFE_MS = 60_000;
/** A message stays true while calls go before it [VL5]. */
export const MESSAGE_LIFE_MS = 300_000;

/** More than an hour of calls without a pause; by then an id is long past its useful life. */
const HEARD_AT_MOST = 500;

/** The display's queue of calls: what has sounded, what is sounding, and what the newest view still wants sounded. */
export interface AnnouncementQueue {
  readonly heard: readonly string[];
  readonly sounding: Announcement | null;
  readonly waiting: readonly Announcement[];
}

export function emptyQueue(heard: readonly string[] = []): AnnouncementQueue {
  return { heard, sounding: null, waiting: [] };
}

/**
 * A view is the whole truth, so nothing is kept from the view before: what vanished was withdrawn [CA10],
 * and what comes back in a later view is wanted again.
 */
export function withView(queue: AnnouncementQueue, announcements: readonly Announcement[]): AnnouncementQueue {
  const heard = new Set(queue.heard);
  const unheard = new Map(announcements.filter(({ id }) => !heard.has(id)).map((one) => [one.id, one]));
  return { ...queue, waiting: [...unheard.values()].toSorted(byTurn) };
}

/** Begins the next announcement, unless one is sounding. It counts as heard from its first moment: a reload is no reason to repeat. */
export function beginNext(queue: AnnouncementQueue, now: number): AnnouncementQueue {
  if (queue.sounding) return queue;
  const waiting = queue.waiting.filter((one) => isUseful(one, now));
  const [next, ...rest] = waiting;
  if (!next) return { ...queue, waiting };
  return { heard: [...queue.heard, next.id].slice(-HEARD_AT_MOST), sounding: next, waiting: rest };
}

export function finish(queue: AnnouncementQueue): AnnouncementQueue {
  return { ...queue, sounding: null };
}

/** Both ways: after the hub's clock was set back, the calls before it seem to come from the future. */
export function isUseful({ at, kind }: Pick<Announcement, 'at' | 'kind'>, now: number): boolean {
  return Math.abs(now - at) <= lifeOf(kind);
}

const lifeOf = (kind: Announcement['kind']): number => (kind === 'message' ? MESSAGE_LIFE_MS : USEFUL_LIFE_MS);

/** For a clip that is loaded late, and a hub that is asked again. */
const RESERVE_MS = 5_000;

/** VL8: how long each call from now on may take, so that every one that waits begins within its life. */
export const roomFor = (waiting: readonly Announcement[], now: number): number =>
  waiting.reduce((room, { at, kind }, before) => {
    const leftMs = at + lifeOf(kind) - RESERVE_MS - now;
    return Math.min(room, leftMs / (before + 1));
  }, Infinity);

/** A message can wait; whoever is called stands up. Otherwise as the hub lists them: its clock may have been set back between two calls (DU9). */
const byTurn = (a: Announcement, b: Announcement): number =>
  Number(a.kind === 'message') - Number(b.kind === 'message');
