import { expect, it } from 'vitest';
import type { CounterNow } from '../../../contract/views/hall-now-view.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { alertsOf } from './alerts.ts';
import { quietHall } from './quiet-hall.fixture.ts';

const name = { id: 'Loket 1', en: 'Counter 1' };
const startedAt = quietHall.now - minutes(40);
const counter = (clock: CounterNow['clock']): CounterNow => ({
  id: 'loket-1',
  name,
  stationId: 'front-office',
  station: { id: 'Front Office', en: 'Front Office' },
  clerk: 'Dewi',
  state: 'serving',
  since: startedAt,
  clock,
  number: 'A001',
  service: name,
  limitMinutes: 15,
  reason: null,
  served: 0,
});
const alerts = (clock: CounterNow['clock']) =>
  alertsOf({ ...quietHall, backups: [], view: { ...quietHall.view, counters: [counter(clock)] } });

it('[HN2] [CS5] a counter is over its standard by the clock that outages stop', () => {
  const over = { is: 'over-standard', counter: name, number: 'A001', limitMinutes: 15 };
  expect(alerts({ from: startedAt, standsSince: null })).toEqual([{ ...over, minutes: 40 }]);
  expect(alerts({ from: startedAt, standsSince: startedAt + minutes(10) })).toEqual([]);
  expect(alerts({ from: startedAt + minutes(20), standsSince: null })).toEqual([{ ...over, minutes: 20 }]);
  expect(alerts({ from: startedAt + minutes(25), standsSince: null })).toEqual([]);
});
