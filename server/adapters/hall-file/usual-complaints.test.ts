import { describe, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { parseHallFile } from './read-hall-file.ts';
import { shippedHall, shippedHalls } from './shipped-halls.ts';

const read = (hall: object): HallFile => parseHallFile(Buffer.from(JSON.stringify(hall)), 'hall.json');

/** An older file of the office, without complaint steps and the officer's role. */
function older(hall: HallFile): object {
  const { sentences, identityRequired, channels } = hall.complaints;
  const named = channels.map(({ kind, label, value, line }) => ({ kind, label, value, line }));
  const roles = hall.roles.filter(({ id }) => id !== 'petugas-pengaduan');
  return { ...hall, roles, complaints: { sentences, identityRequired, channels: named } };
}

describe('the file of an office that sets down no way of a complaint', () => {
  it.each(shippedHalls().map(({ id }) => id))(
    '[CM1] [DU15] has the usual one, with every channel it names: %s',
    (id) => {
      const hall = shippedHall(id);
      const { officer, channels, steps } = read(older(hall)).complaints;
      expect([officer, steps.map((step) => step.id)]).toEqual([
        { roleId: 'petugas-pengaduan', assumed: true },
        ['terima', 'sampaikan'],
      ]);
      expect(channels.map(({ kind, opens }) => [kind, opens])).toEqual(
        hall.complaints.channels.map(({ kind }) => [kind, ['terima']]),
      );
    },
  );

  it('[CM1] is the way of a new hall whose source says no more', () => {
    const hall = shippedHall('pariaman');
    const theirs = hall.complaints.steps.map(({ printed: _, ...step }) => step);
    expect(read(older(hall)).complaints.steps).toEqual(theirs);
  });

  it('[CM1] is kept as it was written where it has a way of its own', () => {
    const hall = shippedHall('karangasem');
    expect(read(hall).complaints).toEqual(hall.complaints);
  });
});
