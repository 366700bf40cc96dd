import type { Office } from '../../application/office.ts';
import { newestOf } from '../../application/seen/backup-faults.ts';
import type { PlaceNow } from '../../application/seen/places-now.ts';
import type { DiskRoom } from '../../ports/self-look.ts';
import { gauge, one } from './prometheus-text.ts';
import type { Metric, Sample } from './prometheus-text.ts';

export interface MachineSources {
  readonly office: Office;
  readonly places: readonly PlaceNow[];
  readonly room: DiskRoom;
}

const deviceOf = ({ name: device, role }: PlaceNow) => ({ device, role });

export function screenMetrics({ office, places }: MachineSources): Metric[] {
  const { screens } = office.seen;
  return [
    gauge(
      'antrean_screens',
      'Screens that are connected, by kind.',
      Object.entries(screens).map(([role, value]) => ({ labels: { role }, value })),
    ),
    gauge(
      'antrean_device_online',
      'Whether a paired screen is connected.',
      places.map((place) => ({ labels: deviceOf(place), value: Number(place.online) })),
    ),
    gauge(
      'antrean_device_round_trip_seconds',
      'A beat there and back, smoothed.',
      places.flatMap((place) =>
        place.seen.roundTripMs === null ? [] : [{ labels: deviceOf(place), value: place.seen.roundTripMs / 1_000 }],
      ),
    ),
    gauge(
      'antrean_device_cuts',
      'How often its line has broken within an hour.',
      places.map((place) => ({ labels: deviceOf(place), value: place.seen.cuts })),
    ),
  ];
}

export function paperMetrics({ office }: Pick<MachineSources, 'office'>): Metric[] {
  const { live, file } = office;
  const jobs = [...live.hall.jobs.values()].filter(({ settled }) => !settled);
  const messages = [...live.hall.messages.values()];
  return [
    gauge(
      'antrean_printer_condition',
      '1 for the condition that each printer is in.',
      file.current.printers.map(({ id: printer }) => ({
        labels: { printer, condition: live.hall.printers.get(printer) ?? 'ready' },
        value: 1,
      })),
    ),
    gauge(
      'antrean_spool_jobs',
      'Papers that are not out, by printer.',
      file.current.printers.map(({ id: printer }) => ({
        labels: { printer },
        value: jobs.filter(({ printerId }) => printerId === printer).length,
      })),
    ),
    gauge(
      'antrean_messages',
      'Messages that are not settled, by medium and state.',
      [...Map.groupBy(messages, ({ medium, state }) => `${medium} ${state}`)].map(([key, { length }]) => {
        const [medium = '', state = ''] = key.split(' ');
        return { labels: { medium, state }, value: length };
      }),
    ),
  ];
}

export function machineMetrics({ office, room }: MachineSources): Metric[] {
  const { residentBytes, heapBytes, upSeconds, lagSeconds } = office.look.process();
  return [
    gauge('antrean_event_loop_lag_seconds', 'By how much the process came late, since the last scrape.', [
      { labels: { quantile: '0.5' }, value: lagSeconds.p50 },
      { labels: { quantile: '0.99' }, value: lagSeconds.p99 },
      { labels: { quantile: '1' }, value: lagSeconds.max },
    ]),
    gauge('antrean_resident_memory_bytes', 'Memory of the process.', one(residentBytes)),
    gauge('antrean_heap_bytes', 'Memory of its objects.', one(heapBytes)),
    gauge('antrean_up_seconds', 'Since the hub was started.', one(upSeconds)),
    gauge('antrean_disk_free_bytes', 'Room where the data lie.', one(room.freeBytes)),
    gauge('antrean_disk_total_bytes', 'Size of that disk.', one(room.totalBytes)),
    gauge('antrean_backup_age_seconds', 'Since the newest backup was made; absent: there is none.', backupAge(office)),
  ];
}

function backupAge({ backups, clock }: Office): readonly Sample[] {
  const madeAt = newestOf(backups.places);
  return madeAt === null ? [] : [{ value: (clock.now() - madeAt) / 1_000 }];
}
