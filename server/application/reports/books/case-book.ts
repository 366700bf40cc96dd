import type { Cell } from '../../../../contract/views/report-view.ts';
import { promiseOf, standsStill, standstills } from '../../../domain/cases/clock-of.ts';
import { stepOf } from '../../../domain/procedures/procedure.ts';
import { serviceOf } from '../../../domain/hall-setup.ts';
import type { ServiceSetup } from '../../../domain/hall-setup.ts';
import type { Instant } from '../../../domain/hall-time/instant.ts';
import type { Outage } from '../../../domain/hall-time/running-time.ts';
import { timeLeft } from '../../../domain/hall-time/time-left.ts';
import type { TimeLeft } from '../../../domain/hall-time/time-left.ts';
import type { CaseEntry } from '../../../ports/book-archive.ts';
import { caseStateCalled, serviceCalled } from '../../called.ts';
import { leafOf, moment, momentOf, spanOf, text } from './book.ts';
import type { Book, BookDesk } from './book.ts';

/** By state and delay; cases are identified by number, so the book names nobody (RP7). */
export const caseBook: Book = {
  title: 'Daftar berkas menurut keadaan dan keterlambatan',
  columns: [
    text('case-number', 'Nomor berkas', 14),
    text('service', 'Layanan', 32),
    moment('opened', 'Dibuka'),
    moment('due', 'Jatuh tempo'),
    moment('closed', 'Selesai'),
    text('state', 'Keadaan', 14),
    text('delay', 'Keterlambatan', 18),
    text('step', 'Langkah sekarang', 34),
  ],
  page: async (desk, after, limit) => {
    const outages = await desk.office.reportArchive.outages();
    return leafOf(desk.office.books.cases(spanOf(desk), after, limit), (entry) => rowOf(desk, outages, entry));
  },
  count: (desk) => desk.office.books.count('cases', spanOf(desk)),
};

function rowOf(desk: BookDesk, outages: readonly Outage[], entry: CaseEntry): readonly Cell[] {
  const { setup } = desk.office.live.hall;
  const due = dueOf(desk, outages, entry);
  return [
    entry.number,
    serviceCalled(setup, entry.serviceId),
    momentOf(desk, entry.openedAt),
    due && momentOf(desk, due.dueAt),
    entry.closedAt === null ? null : momentOf(desk, entry.closedAt),
    caseStateCalled[entry.state],
    delayOf(entry, due),
    stepsNow(desk, entry),
  ];
}

/** State of its clock when it was closed, or now (CS5). */
function dueOf({ office }: BookDesk, outages: readonly Outage[], entry: CaseEntry): TimeLeft | null {
  const { setup } = office.live.hall;
  const service = serviceOf(setup, entry.serviceId);
  const behind = office.live.hall.cases.get(entry.id);
  // HM4, CS13: its clock stands, and it is not known when it will start again.
  if (!service || (behind && standsStill(service, behind))) return null;
  const { limit, pausedByOutage } = promiseOf(service, entry.isFromHome);
  const stopping = [...(pausedByOutage ? outages : []), ...standstills(service, entry)];
  return timeLeft(setup, entry.clockFrom, limit, stopping, ranUntil(service, entry) ?? office.clock.now());
}

/** HM4: a case that waited for its applicant until the end ran only until then. Null: it ran on. */
function ranUntil({ case: procedure }: ServiceSetup, { closedAt, lastStepId, lastStepAt }: CaseEntry): Instant | null {
  return stepOf(procedure, lastStepId ?? '')?.place === 'home' ? lastStepAt : closedAt;
}

const units: Record<TimeLeft['unit'], string> = { menit: 'minute', jam: 'hour', 'hari kerja': 'working day' };

function delayOf({ state }: CaseEntry, due: TimeLeft | null): Cell {
  if (!due || state === 'expired') return null;
  if (due.is !== 'late') return { id: 'Tidak terlambat', en: 'Not late' };
  return { id: `${due.amount} ${due.unit}`, en: `${due.amount} ${units[due.unit]}${due.amount === 1 ? '' : 's'}` };
}

function stepsNow({ office }: BookDesk, { id, serviceId }: CaseEntry): Cell {
  const procedure = serviceOf(office.live.hall.setup, serviceId)?.case;
  const names = (office.live.hall.cases.get(id)?.open ?? []).flatMap(({ stepId }) => {
    return stepOf(procedure, stepId)?.name ?? [];
  });
  if (names.length === 0) return null;
  return { id: names.map((name) => name.id).join(', '), en: names.map((name) => name.en).join(', ') };
}
