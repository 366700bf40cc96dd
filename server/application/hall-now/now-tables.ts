import type { CoursePoint, DayCourse } from '../../../contract/views/hall-now-view.ts';
import { clockText } from '../../domain/hall-time/zone.ts';
import type { TimeZoneName } from '../../domain/hall-time/zone.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { figure, known, text } from '../reports/table-parts.ts';
import type { ReportTable } from '../reports/table-parts.ts';
import { hourText } from '../reports/report-tables.ts';
import type { SharedHallNow } from './hall-now.ts';

/** The hall now and the course of today as tables, in Indonesian, as offices file them. */
export function nowTables(now: SharedHallNow, course: DayCourse, zone: TimeZoneName): ReportTable[] {
  return [servicesTable(now), countersTable(now), courseTable(course, zone), hoursTable(course)];
}

const since = (at: number | null, now: number): number | null =>
  at === null ? null : Math.max(0, Math.floor((now - at) / minutes(1)));

const serviceStates: Readonly<Record<SharedHallNow['services'][number]['state'], string>> = {
  open: 'Buka',
  'hall-closed': 'Kantor tutup',
  holiday: 'Hari libur',
  'closed-in-file': 'Ditutup',
  'closed-today': 'Ditutup hari ini',
  'quota-spent': 'Nomor habis',
};

const servicesTable = ({ services, at }: SharedHallNow): ReportTable => ({
  id: 'services',
  name: 'Layanan',
  title: 'Layanan sekarang',
  total: null,
  columns: [
    text('Seri', 6),
    text('Layanan', 36),
    text('Keadaan', 18),
    ...['Menunggu', 'Terlama (menit)', 'Sisa nomor', 'Dilayani'].map(figure),
  ],
  rows: services.map(({ series, name, state, waiting, waitingSince, quotaLeft, served }) => [
    series,
    name.id,
    serviceStates[state],
    waiting,
    known(since(waitingSince, at)),
    known(quotaLeft),
    served,
  ]),
});

const counterStates: Readonly<Record<SharedHallNow['counters'][number]['state'], string>> = {
  closed: 'Tutup',
  free: 'Kosong',
  called: 'Memanggil',
  serving: 'Melayani',
  paused: 'Istirahat',
};

const countersTable = ({ counters, at }: SharedHallNow): ReportTable => ({
  id: 'counters',
  name: 'Loket',
  title: 'Loket sekarang',
  total: null,
  columns: [
    text('Loket', 20),
    text('Bagian', 24),
    text('Petugas', 28),
    text('Keadaan', 12),
    text('Nomor', 8),
    ...['Sejak (menit)', 'Standar (menit)', 'Selesai'].map(figure),
  ],
  rows: counters.map(({ name, station, clerk, state, number, since: from, limitMinutes, served }) => [
    name.id,
    station.id,
    clerk ?? '–',
    counterStates[state],
    number ?? '–',
    known(state === 'closed' ? null : since(from, at)),
    known(limitMinutes),
    served,
  ]),
});

const courseTable = ({ points }: DayCourse, zone: TimeZoneName): ReportTable => ({
  id: 'course',
  name: 'Jalannya hari',
  title: 'Jalannya hari ini',
  total: null,
  columns: [text('Pukul', 8), ...courseColumns.map(([heading]) => figure(heading))],
  rows: points.map((point) => [clockText(point.at, zone), ...courseColumns.map(([, of]) => known(of(point)))]),
});

/** Totals up to that time, except those waiting, which is the number at that time. */
const courseColumns: readonly (readonly [string, (point: CoursePoint) => number | null])[] = [
  ['Menunggu', ({ waiting }) => waiting],
  ['Datang', ({ arrived }) => arrived],
  ['Dilayani', ({ served }) => served],
  ['Tidak hadir', ({ missed }) => missed],
  ['Tunggu median (menit)', ({ waitMedian }) => waitMedian],
  ['Tunggu p95 (menit)', ({ waitP95 }) => waitP95],
];

const hoursTable = ({ hours }: DayCourse): ReportTable => ({
  id: 'hours',
  name: 'Per jam',
  title: 'Hari ini per jam kedatangan',
  total: null,
  columns: [text('Jam', 14), ...['Datang', 'Dilayani', 'Tunggu median (menit)', 'Tunggu p95 (menit)'].map(figure)],
  rows: hours.map(({ hour, arrived, served, waitMedian, waitP95 }) => [
    hourText(hour),
    arrived,
    served,
    known(waitMedian),
    known(waitP95),
  ]),
});
