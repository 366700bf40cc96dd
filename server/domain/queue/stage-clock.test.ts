import { expect, it } from 'vitest';
import { minute } from '../hall.fixture.ts';
import { setup } from '../hall-setup.fixture.ts';
import type { HallSetup } from '../hall-setup.ts';
import { minutes } from '../hall-time/instant.ts';
import type { Outage } from '../hall-time/running-time.ts';
import { ranOf, stageClock } from './stage-clock.ts';

const [service] = setup.services;
if (!service) throw new Error('the hall offers nothing');
const hangingOnTheNetwork: HallSetup = {
  ...setup,
  services: [{ ...service, timeLimit: { value: 15, unit: 'menit', pausedByOutage: true } }],
};
const stage = { serviceId: service.id, since: minute(10) };
const ran = (outages: Outage[], now: number, hall = hangingOnTheNetwork) =>
  ranOf(stageClock(hall, outages, stage, minute(now)), minute(now)) / minutes(1);

it('[CS5] the clock of a stage stands in an outage, and runs on after it', () => {
  const outage = { from: minute(14), to: null };
  expect([13, 14, 20, 60].map((now) => ran([outage], now))).toEqual([3, 4, 4, 4]);
  expect(ran([{ ...outage, to: minute(24) }], 30)).toBe(10);
});

it('[CS5] what an outage took before the stage began, or after it, is none of its time', () => {
  const over = { from: minute(0), to: minute(5) };
  const across = { from: minute(6), to: minute(12) };
  expect(ran([over, across], 20)).toBe(8);
  expect(ran([{ from: minute(15), to: minute(40) }], 20)).toBe(5);
  expect(ran([{ from: minute(30), to: minute(40) }], 20)).toBe(10);
  expect(ran([{ from: minute(6), to: null }], 20)).toBe(0);
});

it('[CS5] no outage stops the clock of a standard that says nothing of it', () => {
  expect(ran([{ from: minute(14), to: null }], 20, setup)).toBe(10);
});
