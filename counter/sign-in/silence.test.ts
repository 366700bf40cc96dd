import { expect, it } from 'vitest';
import { Silence } from './silence.ts';

const MINUTE = 60_000;

it('[AC2] a screen that nobody touches for ten minutes locks itself; whoever only reads is told of to the hub', () => {
  let now = 0;
  const done: string[] = [];
  const silence = new Silence({
    now: () => now,
    lockMinutes: () => undefined,
    lock: () => done.push('lock'),
    present: () => done.push('present'),
  });
  const at = (minutes: number) => {
    now = minutes * MINUTE;
    silence.look();
  };
  at(9.9);
  expect(done).toEqual([]);
  silence.touch();
  at(10);
  expect(done).toEqual(['present']);
  at(19.8);
  expect(done).toEqual(['present']);
  at(19.9);
  expect(done).toEqual(['present', 'lock']);
});

it('[AC15] locks after what the office has set, from the moment it is set', () => {
  let [now, lockMinutes] = [0, 10];
  let locked = 0;
  const silence = new Silence({
    now: () => now,
    lockMinutes: () => lockMinutes,
    lock: () => (locked += 1),
    present: () => {},
  });
  now = 3 * MINUTE;
  silence.look();
  expect(locked).toBe(0);
  lockMinutes = 2;
  silence.look();
  expect(locked).toBe(1);
});
