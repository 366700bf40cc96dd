import { describe, expect, it } from 'vitest';
import type { Announcement } from './announcement.ts';
import {
  type AnnouncementQueue,
  beginNext,
  emptyQueue,
  finish,
  MESSAGE_LIFE_MS,
  USEFUL_LIFE_MS,
  withView,
} from './announcement-queue.ts';
import { call } from './hall-sound.fixture.ts';

const first = call('first', 1000);
const second = call('second', 2000);
const third = call('third', 3000);
const now = 3000;

/** The announcements that would sound, in order, if nothing else happened. */
function soundedFrom(queue: AnnouncementQueue, at = now): string[] {
  const begun = beginNext(queue, at);
  return begun.sounding ? [begun.sounding.id, ...soundedFrom(finish(begun), at)] : [];
}

const viewed = (...announcements: Announcement[]) => withView(emptyQueue(), announcements);

describe('the queue of announcements', () => {
  it('[SC4] sounds calls in the order in which they were made', () => {
    expect(soundedFrom(viewed(first, second, third))).toEqual(['first', 'second', 'third']);
  });

  it('[SC4] [DU9] sounds them so where the clock of the hub was set back meanwhile', () => {
    const [before, after] = [call('before', 3000), call('after', 1000)];
    expect(soundedFrom(viewed(before, after))).toEqual(['before', 'after']);
  });

  it('[SC4] waits with the next until the one that sounds has ended', () => {
    const begun = beginNext(viewed(first, second), now);
    expect(beginNext(begun, now)).toBe(begun);
    expect(beginNext(finish(begun), now).sounding).toBe(second);
  });

  it('[SC4] sounds a call once, though every view of the next minute lists it', () => {
    const once = finish(beginNext(viewed(first, first), now));
    expect(soundedFrom(withView(once, [first]))).toEqual([]);
  });

  it('[SC4] sounds nothing again after a reload of the page', () => {
    const { heard } = beginNext(viewed(first), now);
    expect(soundedFrom(withView(emptyQueue(heard), [first, second]))).toEqual(['second']);
  });

  it('[CA5] sounds a recall, which has an id of its own', () => {
    const once = finish(beginNext(viewed(first), now));
    expect(soundedFrom(withView(once, [first, call('first again', 2500, { kind: 'recall' })]))).toEqual([
      'first again',
    ]);
  });

  it('[CA10] drops a call that was withdrawn before it began', () => {
    expect(soundedFrom(withView(viewed(first, second), [second]))).toEqual(['second']);
  });

  it('lets a call that already sounds come to its end, though it was withdrawn', () => {
    const begun = beginNext(viewed(first), now);
    expect(withView(begun, []).sounding).toBe(first);
  });

  it('[SC4] loses nothing when a view from before a cut comes late', () => {
    const late = withView(viewed(first, second), [first]);
    expect(soundedFrom(withView(late, [first, second]))).toEqual(['first', 'second']);
  });

  it('[SC4] does not sound a call that is older than its useful life', () => {
    expect(soundedFrom(viewed(first), first.at + USEFUL_LIFE_MS)).toEqual(['first']);
    expect(soundedFrom(viewed(first, second), first.at + USEFUL_LIFE_MS + 1)).toEqual(['second']);
  });

  it('[VL5] says a message after the calls that wait, however long they take, and not for ever', () => {
    const message = call('message', 500, { kind: 'message', text: { id: 'Pengumuman', en: 'Notice' } });
    expect(soundedFrom(viewed(message, first, second))).toEqual(['first', 'second', 'message']);
    expect(soundedFrom(viewed(message), 500 + MESSAGE_LIFE_MS)).toEqual(['message']);
    expect(soundedFrom(viewed(message), 501 + MESSAGE_LIFE_MS)).toEqual([]);
  });

  it("does not sound the day's calls again when the hub's clock was set back an hour", () => {
    expect(soundedFrom(viewed(first, second), first.at - 3_600_000)).toEqual([]);
  });
});
