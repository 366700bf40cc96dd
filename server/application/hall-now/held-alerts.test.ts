import { expect, it } from 'vitest';
import { minutes } from '../../domain/hall-time/instant.ts';
import { alertsOf } from './alerts.ts';
import { quietHall } from './quiet-hall.fixture.ts';

const station = { id: 'front-office', name: { id: 'Front Office', en: 'Front Office' } };
const back = (number: string, minutesAgo: number) => ({
  number,
  stationId: station.id,
  returnAt: quietHall.now - minutes(minutesAgo),
});

it('[CA15] [HN2] names who is still held five minutes beyond his time of return, the longest first', () => {
  const held = [back('A001', -10), back('A002', 5), back('A003', 6), back('A004', 40)];
  const stands = { ...quietHall, backups: [], stations: [station], held };
  const late = (number: string, minutes: number) => ({ is: 'held-too-long', number, station: station.name, minutes });
  expect(alertsOf(stands)).toEqual([late('A004', 40), late('A003', 6)]);
});
