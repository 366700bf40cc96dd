import { expect, it } from 'vitest';
import { hours } from '../../domain/hall-time/instant.ts';
import { backupFaults } from './backup-faults.ts';

const NOW = Date.UTC(2026, 10, 23, 2);
const place = (folder: string, hoursAgo: number | null) => ({
  folder,
  fault: null,
  newest: hoursAgo === null ? null : { name: '', madeAt: NOW - hours(hoursAgo) },
});
const names = (...places: ReturnType<typeof place>[]) => backupFaults(places, NOW).map(({ is }) => is);

it('[OB3] [DU4] backups that lie beside the data alone are a fault: whoever loses the machine loses both', () => {
  expect(names(place('data/backups', 15))).toEqual(['backup-beside-data']);
  expect(names(place('data/backups', 40))).toEqual(['backup-old', 'backup-beside-data']);
  expect(names(place('data/backups', 15), place('/media/usb', 15))).toEqual([]);
  expect(names(place('data/backups', null)), 'none at all says more').toEqual(['no-backup']);
  expect(backupFaults(null, NOW), 'nothing of a trial is kept').toEqual([]);
});
