import { expect, it } from 'vitest';
import { hours } from '../../domain/hall-time/instant.ts';
import { backupFaults } from '../seen/backup-faults.ts';
import { alertsOf } from './alerts.ts';
import { quietHall } from './quiet-hall.fixture.ts';

const place = (hoursAgo: number | null, fault: 'no-place' | null = null, isOnDataDisk = false) => ({
  folder: '/media/usb',
  fault,
  isOnDataDisk,
  isSlow: false,
  newest: hoursAgo === null ? null : { name: '', madeAt: quietHall.now - hours(hoursAgo) },
});
const alerts = (...places: ReturnType<typeof place>[]) =>
  alertsOf({ ...quietHall, backups: backupFaults(places, quietHall.now) });

it('[DU4][HN2] a backup that failed, or was not made for too long, is before those who run the hall; none yet is no alarm', () => {
  expect(alerts(place(15))).toEqual([]);
  expect(alerts(place(null))).toEqual([]);
  expect(alerts(place(15), place(null, 'no-place'))).toEqual([{ is: 'backup', why: 'no-place' }]);
  expect(alerts(place(40))).toEqual([{ is: 'backup', why: 'old' }]);
});

it('[DU4][HN2] so is a second place that is none, since it lies on the disk of the data; the first lies there as it should', () => {
  const besideData = place(1, null, true);
  expect(alerts(besideData, place(1))).toEqual([]);
  expect(alerts(besideData, besideData)).toEqual([{ is: 'backup-on-data-disk', folder: '/media/usb' }]);
});
