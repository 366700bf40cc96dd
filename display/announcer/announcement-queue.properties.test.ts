import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Announcement } from './announcement.ts';
import {
  type AnnouncementQueue,
  beginNext,
  emptyQueue,
  finish,
  roomFor,
  USEFUL_LIFE_MS,
  withView,
} from './announcement-queue.ts';
import { call } from './hall-sound.fixture.ts';

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('call' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('withdraw' as const), which: fc.nat() }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('view' as const), turn: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('late-view' as const), which: fc.nat() }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('begin' as const) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('finish' as const) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('pass' as const), ms: fc.nat(20_000) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('reload' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/**
 * A hall that calls and withdraws, and a display that is sometimes disconnected, gets views late or twice, or is
 * reloaded.
 */
class Day {
  now = 1_000_000;
  hub: Announcement[] = [];
  shown: Announcement[] = [];
  queue: AnnouncementQueue = emptyQueue();
  readonly begun: { announcement: Announcement; over: Announcement | null; now: number; shown: Announcement[] }[] = [];
  readonly #views: Announcement[][] = [];
  #calls = 0;

  live(steps: readonly Step[]): this {
    for (const one of steps) this.#take(one);
    return this;
  }

  view(announcements: Announcement[]): void {
    this.#views.push(announcements);
    this.shown = announcements;
    this.queue = withView(this.queue, announcements);
  }

  begin(): boolean {
    const before = this.queue.sounding;
    this.queue = beginNext(this.queue, this.now);
    const { sounding } = this.queue;
    if (!sounding || sounding === before) return false;
    this.begun.push({ announcement: sounding, over: before, now: this.now, shown: this.shown });
    return true;
  }

  #take(one: Step): void {
    switch (one.does) {
      case 'call':
        this.hub = [...this.hub, call(`call-${(this.#calls += 1)}`, this.now)];
        return;
      case 'withdraw':
        this.hub = this.hub.filter((_, i) => i !== one.which % this.hub.length);
        return;
      case 'view':
        this.view(turned(this.hub, one.turn));
        return;
      case 'late-view':
        if (this.#views.length > 0) this.view(this.#views[one.which % this.#views.length] ?? []);
        return;
      case 'begin':
        this.begin();
        return;
      case 'finish':
        this.queue = finish(this.queue);
        return;
      case 'pass':
        this.now += one.ms;
        return;
      case 'reload':
        this.queue = emptyQueue(this.queue.heard);
        this.shown = [];
    }
  }
}

/** The same announcements in rotated order, one of them twice. */
function turned(list: Announcement[], by: number): Announcement[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at), ...list.slice(at, at + 1)];
}

const anyDay = fc.array(step, { maxLength: 120 }).map((steps) => new Day().live(steps));
const isFresh = (one: Announcement, now: number) => now - one.at <= USEFUL_LIFE_MS;
const runs = { numRuns: 500 };

it('[SC4] sounds no announcement twice, on any day', () => {
  fc.assert(
    fc.property(anyDay, ({ begun }) => {
      const ids = begun.map(({ announcement }) => announcement.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    runs,
  );
});

it('[SC4] begins none while another sounds', () => {
  fc.assert(
    fc.property(anyDay, ({ begun }) => {
      expect(begun.filter(({ over }) => over !== null)).toEqual([]);
    }),
    runs,
  );
});

it('[SC4] loses no announcement that is still wanted and still useful when the link is back', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const reachable = day.hub.filter((one) => isFresh(one, day.now));
      day.queue = finish(day.queue);
      day.view(day.hub);
      while (day.begin()) day.queue = finish(day.queue);
      const begun = new Set(day.begun.map(({ announcement }) => announcement.id));
      expect(reachable.filter(({ id }) => !begun.has(id))).toEqual([]);
    }),
    runs,
  );
});

it('[SC4] [DU9] begins the first that the newest view lists and wants, never a withdrawn or a stale one', () => {
  fc.assert(
    fc.property(anyDay, ({ begun }) => {
      const heard = new Set<string>();
      for (const { announcement, now, shown } of begun) {
        const next = shown.find((one) => isFresh(one, now) && !heard.has(one.id));
        expect(announcement.id).toBe(next?.id);
        heard.add(announcement.id);
      }
    }),
    runs,
  );
});

it('[VL8] [SC4] begins every one within its life, as long as none takes longer than there was room for', () => {
  const waiting = fc.array(fc.nat(20_000), { maxLength: 14 }).map((ats) => ats.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(waiting, fc.infiniteStream(fc.double({ min: 0.2, max: 1, noNaN: true })), (ats, share) => {
      const calls = ats.map((at, i) => call(`call-${i}`, at));
      let queue = withView(emptyQueue(), calls);
      let now = 20_000;
      const begun: string[] = [];
      for (queue = beginNext(queue, now); queue.sounding; queue = beginNext(finish(queue), now)) {
        begun.push(queue.sounding.id);
        const room = Math.min(14_000, roomFor(queue.waiting, now));
        expect(room).toBeGreaterThan(0);
        now += room * (share.next().value ?? 1);
      }
      expect(begun).toEqual(calls.map(({ id }) => id));
    }),
    runs,
  );
});
