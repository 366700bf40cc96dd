import { describe, expect, it } from 'vitest';
import { faultsInLinks } from '../../../contract/hall-file/faults/link-faults.ts';
import { HallFileShape } from '../../../contract/hall-file.ts';
import pariaman from '../../../halls/pariaman.json' with { type: 'json' };
import { addPrinter, usersOf } from './printer-use.ts';

const hallOfPariaman = () => HallFileShape.parse(structuredClone(pariaman));

describe('the printers of an office', () => {
  it('[HF2] grow by one that the hall file takes, and that nobody uses yet', () => {
    const hall = hallOfPariaman();
    addPrinter(hall, (n) => `Printer ${n}`);
    addPrinter(hall, (n) => `Printer ${n}`);
    expect(hall.printers.map(({ id, name }) => [id, name]).slice(-2)).toEqual([
      ['printer-1', 'Printer 3'],
      ['printer-2', 'Printer 4'],
    ]);
    expect(faultsInLinks(HallFileShape.parse(hall))).toEqual([]);
    expect(usersOf(hall, 'printer-1')).toEqual([]);
  });

  it('[HF2] are let go only where no kiosk and no counter would miss them', () => {
    const hall = hallOfPariaman();
    addPrinter(hall, (n) => `Printer ${n}`);
    const [loket] = hall.counters;
    if (loket) loket.printerId = 'printer-1';
    for (const kiosk of hall.kiosks) kiosk.printerId = 'printer-1';
    expect(usersOf(hall, 'printer-1').map(({ id }) => id)).toEqual([...hall.kiosks.map(({ id }) => id), loket?.id]);
    expect(usersOf(hall, 'printer-kiosk')).toEqual([]);
    hall.printers = hall.printers.filter(({ id }) => id !== 'printer-kiosk');
    expect(faultsInLinks(hall)).toEqual([]);
  });
});
