import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { days, hours, minutes } from '../../domain/hall-time/instant.ts';
import { PostDesk, away, morning, notNow, pass, sent } from './post-desk.fixture.ts';

let desk: PostDesk;

beforeEach(async () => {
  desk = await PostDesk.open();
});
afterEach(() => desk.close());

/** The hub ends, and restarts with a correct clock. */
async function setRight(): Promise<void> {
  await desk.closeRoom();
  vi.setSystemTime(morning);
  await desk.openRoom();
}

it('[MS3] tries again after a minute, two, four … an hour, and gives up after three days', async () => {
  desk.email.answers = () => notNow;
  await desk.write('satu');
  const tries: number[] = [];
  for (let minute = 0; minute <= 73 * 60; minute++) {
    await pass(minute === 0 ? 0 : minutes(1));
    if (desk.email.taken.length > tries.length) tries.push(minute);
  }
  expect(tries.slice(0, 9)).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
  expect(tries.at(-1)).toBeGreaterThanOrEqual(72 * 60);
  expect(await desk.kept('satu')).toMatchObject({ state: 'failed', why: 'not-now', said: '450' });
});

it('[MS3] knocks once for all at a server that is away, and sends all, once each, when it is back', async () => {
  desk.email.answers = () => away;
  for (const id of ['satu', 'dua', 'tiga']) await desk.write(id);
  await pass(hours(1));
  expect(new Set(desk.email.taken)).toEqual(new Set(['satu']));
  expect(desk.email.taken.length).toBeLessThan(8);
  desk.email.taken.length = 0;
  desk.email.answers = () => sent;
  await pass(hours(1));
  expect(desk.email.taken).toEqual(['satu', 'dua', 'tiga']);
});

it('[MS3] gives up all that waited three days for a server', async () => {
  desk.email.answers = () => away;
  await desk.write('satu');
  await desk.write('dua');
  await pass(days(3) + hours(1), minutes(20));
  expect([await desk.state('satu'), await desk.state('dua')]).toEqual(['failed', 'failed']);
  await desk.decide('dua', 'again');
  desk.email.answers = () => sent;
  await pass(hours(1));
  expect([await desk.state('satu'), await desk.state('dua')]).toEqual(['failed', 'sent']);
});

describe('whose clock was a year ahead, and is set right while the hub is away,', () => {
  it('[MS3] [DU9] sends then what was to be tried again in a minute', async () => {
    vi.setSystemTime(morning + days(365));
    desk.email.answers = () => notNow;
    await desk.write('satu');
    await pass(0);
    await setRight();
    desk.email.answers = () => sent;
    await pass(minutes(2));
    expect(await desk.state('satu')).toBe('sent');
  });

  it('[MS3] [DU9] gives up three days after that, and not a year later', async () => {
    vi.setSystemTime(morning + days(365));
    desk.email.answers = () => away;
    await desk.write('satu');
    await desk.write('dua');
    await pass(0);
    await setRight();
    await pass(minutes(20));
    expect((await desk.kept('satu')).askedAt).toBeLessThanOrEqual(Date.now());
    await pass(days(3), minutes(20));
    expect([await desk.state('satu'), await desk.state('dua')]).toEqual(['failed', 'failed']);
  });
});

it('[MS3] says at once that e-mail is not set up, and sends when it is and a clerk asks again', async () => {
  desk.isMailSetUp = false;
  await desk.write('satu');
  await pass(0);
  expect(await desk.kept('satu')).toMatchObject({ state: 'failed', why: 'not-set-up', attempts: 0 });
  desk.isMailSetUp = true;
  await desk.decide('satu', 'again');
  await pass(0);
  expect(await desk.state('satu')).toBe('sent');
});
