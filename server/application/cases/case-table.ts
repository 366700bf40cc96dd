import { serviceOf } from '../../domain/hall-setup.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { workingDaysBetween } from '../../domain/hall-time/time-left.ts';
import { openTimeBetween } from '../../domain/hall-time/working-time.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { stepOf } from '../../domain/procedures/procedure.ts';
import type { ExportedCase } from '../../ports/case-archive.ts';
import type { TableColumn, TableRow } from '../../ports/tables.ts';
import { bringerShown } from './bringer.ts';
import { caseStateCalled, momentText } from '../called.ts';
import { serviceName } from '../views/hall-parts.ts';
import type { Scene } from '../views/hall-parts.ts';

const text = (heading: string, width: number): TableColumn => ({ heading, kind: 'text', width });

/** The office's own table of cases: in Indonesian, with whole names. */
export const caseColumns: readonly TableColumn[] = [
  text('Nomor berkas', 14),
  text('Layanan', 34),
  text('Pemohon', 30),
  text('NIK', 19),
  { heading: 'Dibuka', kind: 'moment', width: 17 },
  { heading: 'Selesai', kind: 'moment', width: 17 },
  text('Keadaan', 14),
  text('Nomor surat', 30),
  { heading: 'Lama', kind: 'number', width: 8 },
  text('Satuan lama', 12),
  text('Langkah sekarang', 34),
  text('Asal', 12),
  text('Diajukan oleh', 20),
  text('Nama yang mengajukan', 28),
];

/** How the request reached the house. */
const ways: Readonly<Record<string, string>> = {
  hall: 'Datang',
  online: 'Situs',
  whatsapp: 'WhatsApp',
  email: 'Surel',
};

export function caseRow(scene: Scene, each: ExportedCase): TableRow {
  const { number, serviceId, name, nik, openedAt, closedAt, state, letterNumber } = each;
  const { timeZone } = scene.hall.setup;
  const opened = momentText(timeZone, openedAt);
  const closed = closedAt === null ? '' : momentText(timeZone, closedAt);
  return [
    number,
    serviceName(scene, serviceId).id,
    name,
    nik,
    opened,
    closed,
    caseStateCalled[state].id,
    letterNumber ?? '',
    ...lasted(scene, each, closedAt ?? scene.now),
    stepsNow(scene, each),
    ways[each.via] ?? each.via,
    ...broughtBy(scene, each),
  ];
}

/** CS11: the applicant himself, where nothing else is known. */
function broughtBy({ file }: Scene, { serviceId, broughtAs, broughtBy: name }: ExportedCase): [string, string] {
  return [bringerShown(file, serviceId, { id: broughtAs, name })?.called.id ?? '', name];
}

/** In the unit of the service's promise: minutes of opening time, or working days (CS5). Outages of long ago are no longer known. */
function lasted({ hall }: Scene, { serviceId, via, openedAt: from }: ExportedCase, to: Instant): [number, string] {
  const { setup } = hall;
  const service = serviceOf(setup, serviceId);
  const limit = via === 'hall' ? service?.timeLimit : (service?.fromHome?.limit ?? service?.timeLimit);
  if (limit?.unit === 'menit') {
    return [Math.floor(openTimeBetween(setup, from, to) / minutes(1)), 'menit'];
  }
  return [workingDaysBetween(setup, from, to) + (setup.clock?.countsFirstDay ? 1 : 0), 'hari kerja'];
}

function stepsNow({ hall }: Scene, { id, serviceId }: ExportedCase): string {
  const procedure = serviceOf(hall.setup, serviceId)?.case;
  const open = hall.cases.get(id)?.open ?? [];
  return open.flatMap(({ stepId }) => stepOf(procedure, stepId)?.name.id ?? []).join(', ');
}
