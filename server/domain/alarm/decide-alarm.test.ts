import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { after, continuing, eventsOf, minute, opens, refusalOf } from '../hall.fixture.ts';
import { loket1, loket2 } from '../hall-setup.fixture.ts';
import { seconds } from '../hall-time/instant.ts';

const raises = (alarmId = 'alarm-1', clerkId = 'budi'): HallCommand => ({
  type: 'raise-alarm',
  alarmId,
  clerkId,
  counterId: loket1,
  place: null,
});
const answers = (clerkId: string, alarmId = 'alarm-1', counterId: string | null = null): HallCommand => ({
  type: 'answer-alarm',
  alarmId,
  clerkId,
  counterId,
});
const ends = (clerkId: string, runsTheHall = false): HallCommand => ({
  type: 'end-alarm',
  alarmId: 'alarm-1',
  clerkId,
  counterId: null,
  runsTheHall,
});
const raised = after(raises());
const soon = minute(0) + seconds(15);
const later = soon + 1;
const first = (hall: typeof raised) => hall.alarms.get('alarm-1');

describe('a staff alarm', () => {
  it('[SA1] is one alarm of one clerk, however often he presses', () => {
    expect(eventsOf(raised, raises('alarm-2'), minute(1))).toEqual([]);
    expect(first(raised)).toEqual({
      clerkId: 'budi',
      counterId: loket1,
      place: null,
      at: minute(0),
      coming: [],
      ended: null,
    });
  });

  it.each([
    ['while somebody is said to come', continuing(raised, minute(1), answers('dewi'))],
    ['while nobody is', raised],
  ])('[SA1] [SA5] is raised anew by whoever presses minutes later, %s, and is the same one before', (_, open) => {
    expect(eventsOf(open, raises('alarm-2'), minute(2) - 1)).toEqual([]);
    const anew = continuing(open, minute(90), raises('alarm-2'));
    expect([...anew.alarms.keys()]).toEqual(['alarm-1']);
    expect(first(anew)).toMatchObject({ at: minute(90), coming: [], ended: null });
  });

  it('[SA1] [SA3] of one account at two counters is one at each, and who sits at the other goes there', () => {
    const atTheOther = { ...raises('alarm-2'), counterId: loket2 } as HallCommand;
    const both = continuing(raised, minute(1), atTheOther, answers('budi', 'alarm-1', loket2));
    expect([...both.alarms.values()].map(({ counterId, coming }) => [counterId, coming])).toEqual([
      [loket1, ['budi']],
      [loket2, []],
    ]);
  });

  it('[SA3] of a second clerk stands beside the first, and each ends by itself', () => {
    const both = continuing(raised, minute(1), raises('alarm-2', 'ani'), ends('dewi'));
    expect([...both.alarms].map(([id, { ended }]) => [id, ended?.clerkId])).toEqual([
      ['alarm-1', 'dewi'],
      ['alarm-2', undefined],
    ]);
  });

  it('[SA3] says who goes there, each once and in that order, and never himself', () => {
    const answered = continuing(raised, minute(1), answers('dewi'), answers('ani'), answers('dewi'), answers('budi'));
    expect(first(answered)?.coming).toEqual(['dewi', 'ani']);
    expect(eventsOf(raised, answers('dewi', 'nowhere'), minute(1))).toEqual([]);
  });

  it('[SA4] is taken back by whoever raised it within fifteen seconds, as a mistake', () => {
    expect(first(continuing(raised, soon, ends('budi')))?.ended).toEqual({
      at: soon,
      clerkId: 'budi',
      mistaken: true,
    });
  });

  it('[SA4] is no mistake any more once it was raised anew: nobody who is forced says so of it', () => {
    const anew = continuing(raised, minute(3), raises('alarm-2'));
    expect(refusalOf(anew, ends('budi'), minute(3) + 1)).toBe('nothing-to-undo');
  });

  it('[SA4] is ended after five minutes by whoever raised it, too, and not as a mistake', () => {
    expect(refusalOf(raised, ends('budi'), minute(5) - 1)).toBe('nothing-to-undo');
    expect(first(continuing(raised, minute(5), ends('budi')))?.ended).toEqual({
      at: minute(5),
      clerkId: 'budi',
      mistaken: false,
      alone: true,
    });
  });

  it('[SA4] is later ended by another, or by whoever runs the hall', () => {
    expect(refusalOf(raised, ends('budi'), later)).toBe('nothing-to-undo');
    expect(first(continuing(raised, later, ends('dewi')))?.ended?.mistaken).toBe(false);
    expect(first(continuing(raised, later, ends('budi', true)))?.ended).toMatchObject({ mistaken: false, alone: true });
    expect(first(continuing(raised, later, ends('dewi')))?.ended?.alone).toBeUndefined();
  });

  it('[SA4] that has ended ends no second time, and can be raised again', () => {
    const ended = continuing(raised, soon, ends('dewi'));
    expect(eventsOf(ended, ends('dewi'), later)).toEqual([]);
    expect(eventsOf(ended, answers('ani'), later)).toEqual([]);
    expect([...continuing(ended, soon + seconds(30), raises('alarm-3')).alarms.keys()]).toEqual(['alarm-1', 'alarm-3']);
    expect([...continuing(ended, minute(5), raises('alarm-3')).alarms.keys()]).toEqual(['alarm-3']);
  });

  it('[SA4] is over with the day', () => {
    expect(continuing(after(opens(loket1), raises()), minute(24 * 60), { type: 'close-day' }).alarms.size).toBe(0);
  });
});
