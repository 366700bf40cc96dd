import type { HallFile } from '../../../contract/hall-file.ts';
import { freeId } from '../hall/free-id.ts';
import { usualConnection } from '../connections.ts';

type Hall = Pick<HallFile, 'printers' | 'kiosks' | 'counters'>;
export type PrinterUser = HallFile['kiosks'][number] | HallFile['counters'][number];

/** Kiosks and counters that would have no printer without this one. */
export function usersOf({ kiosks, counters }: Hall, printerId: string): PrinterUser[] {
  return [...kiosks, ...counters].filter((place) => place.printerId === printerId);
}

/** Without paper, and used by nobody, until the office sets both. */
export function addPrinter({ printers }: Hall, newName: (n: number) => string): void {
  const ids = printers.map(({ id }) => id);
  const name = newName(printers.length + 1);
  printers.push({ id: freeId('printer', ids), name, model: 'generic-80', connection: usualConnection('virtual') });
}
