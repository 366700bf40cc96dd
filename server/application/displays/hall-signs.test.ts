import { expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { signsOf } from './hall-signs.ts';

const hall = shippedHall('pariaman');
const [first, second] = hall.counters;
const [display] = hall.displays;
if (!first || !second || !display) throw new Error('Pariaman has two counters and a display.');
const file = {
  ...hall,
  counters: [
    { ...first, direction: 'left' as const },
    { ...second, direction: 'up' as const },
  ],
};

it('[DI12] two displays point to one counter, each from where it hangs', () => {
  const atTheDoor = { ...display, id: 'layar-pintu', arrows: { [first.id]: 'straight' as const } };
  expect(signsOf(file, first.id, display)).toEqual({ direction: 'left' });
  expect(signsOf(file, first.id, atTheDoor)).toEqual({ direction: 'straight' });
  expect(signsOf(file, second.id, atTheDoor)).toEqual({ direction: 'up' });
});
