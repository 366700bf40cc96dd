import { expect, it } from 'vitest';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { faultsInLinks } from '../../../contract/hall-file/faults/link-faults.ts';
import { countersOn, forgetCounter, pointTo } from './arrows.ts';

it('[DI12] an arrow is set, taken back, and goes with its counter', () => {
  const hall = shippedHall('pariaman');
  const [display] = hall.displays;
  const [counter] = hall.counters;
  if (!display || !counter) throw new Error('Pariaman has a counter and a display.');
  pointTo(display, counter.id, 'down');
  expect(display.arrows).toEqual({ [counter.id]: 'down' });
  pointTo(display, counter.id, null);
  expect('arrows' in display).toBe(false);
  pointTo(display, counter.id, 'left');
  hall.counters = hall.counters.filter(({ id }) => id !== counter.id);
  expect(faultsInLinks(hall).map(({ path }) => path)).toContain(`displays[0].arrows.${counter.id}`);
  forgetCounter(hall, counter.id);
  expect(display.arrows).toBeUndefined();
});

it('[DI12] is asked for counters whose calls the display shows', () => {
  const hall = shippedHall('pariaman');
  const [display] = hall.displays;
  const [station] = hall.stations;
  if (!display || !station) throw new Error('Pariaman has a station and a display.');
  const shown = countersOn(hall, { ...display, stationIds: [station.id] });
  expect(shown.every(({ stationId }) => stationId === station.id)).toBe(true);
  expect(countersOn(hall, display)).toHaveLength(hall.counters.length);
});
