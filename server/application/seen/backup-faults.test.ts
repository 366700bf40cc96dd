import { expect, it } from 'vitest';
import { hours } from '../../domain/hall-time/instant.ts';
import { backupFaults } from './backup-faults.ts';

const NOW = Date.UTC(2026, 10, 23, 2);
const place = (folder: string, hoursAgo: number | null, isOnDataDisk = !folder.startsWith('/media')) => ({
  folder,
  fault: null,
  isOnDataDisk,
  isSlow: false,
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

it('[OB3] [DU4] a second place on the disk of the data is a fault of its own, with its folder: so is a mount point whose disk is away', () => {
  const mountPoint = place('/media/usb', 15, true);
  expect(backupFaults([place('data/backups', 15), mountPoint], NOW)).toEqual([
    { is: 'backup-on-data-disk', folder: '/media/usb' },
  ]);
  expect(names(place('data/backups', 15), { ...mountPoint, newest: null }), 'nothing was written there yet').toEqual([
    'backup-on-data-disk',
  ]);
});
