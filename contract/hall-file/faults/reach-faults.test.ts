import { expect, it } from 'vitest';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { crampedBelow, reachFault, reachFaults } from './reach-faults.ts';

const hall = shippedHall('pariaman');
const [kiosk] = hall.kiosks;
if (!kiosk) throw new Error('Pariaman has a kiosk.');
const hung = (diagonalInches: number, bottomMm: number) => ({ ...kiosk, panel: { diagonalInches, bottomMm } });

it('[KI12] a panel whose page cannot be moved into reach is told with how low it has to hang', () => {
  expect(reachFault(hung(21.5, 900))).toBeNull();
  expect(reachFault(hung(21.5, 910))).toEqual({ kiosk: kiosk.name, bottomMm: 900 });
  expect(reachFault(hung(43, 1_200))).toEqual({ kiosk: kiosk.name, bottomMm: 900 });
  expect(reachFaults({ kiosks: [kiosk, hung(32, 1_000)] })).toHaveLength(1);
});

it('[KI12] an upright panel of which too little is in reach is told how low it has to hang to show its digits whole', () => {
  expect(crampedBelow(hung(21.5, 770))).toBeNull();
  expect(crampedBelow(hung(21.5, 780))).toBe(770);
  expect(crampedBelow(hung(13, 900))).toBeNull();
  expect(crampedBelow({ ...kiosk, panel: undefined })).toBeNull();
});

it('[KI12] a tablet that is reached to its upper edge is none, nor what nobody has measured', () => {
  expect(reachFault(hung(10, 980))).toBeNull();
  expect(reachFault({ ...kiosk, panel: undefined })).toBeNull();
});
