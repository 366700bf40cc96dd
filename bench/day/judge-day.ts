import type { HallFile } from '../../contract/hall-file.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import type { PrintedPaper } from '../hub/hub-messages.ts';
import { quantile } from '../quantile.ts';
import type { DayLedger } from './day-ledger.ts';
import type { DayRecord } from './day-record.ts';
import type { DayReport } from './day-report.ts';
import { judgeCases } from './judge-cases.ts';
import { worstOvertaking } from './overtaking.ts';
import { ticketNumbers } from './ticket-numbers.ts';
import type { Witness } from './witness.ts';

export interface DayEvidence {
  readonly hall: HallFile;
  readonly record: DayRecord;
  readonly witness: Witness;
  readonly papers: readonly PrintedPaper[];
  readonly ledger: DayLedger;
  readonly faults: readonly string[];
  readonly seconds: number;
  readonly visitors: number;
}

/** Compares what was observed from outside with the hub's ledger, and both with the rules. */
export function judgeDay(evidence: DayEvidence): DayReport {
  const { hall, record, papers, ledger, seconds, visitors, faults } = evidence;
  const { issued } = record;
  const worst = worstOvertaking(ledger.events, hall.counters);
  const waits = waitsInMinutes(evidence);
  const { problems: ofCases, ...cases } = judgeCases(hall, ledger.events);
  const numbersUnique = areUnique(issued) && issued.length === visitors + record.cameBack;
  const slipsPrintedOnce = isSame(ticketNumbers(papers).toSorted(), issued.toSorted());
  const callsAnnouncedOnce = announcedOnce(evidence);
  const unknown = papers.flatMap((paper) => paper.unknown);
  const problems = [
    ...new Set([
      ...record.problems,
      ...faults,
      ...unknown,
      ...ofCases,
      ...problemsOf(ledger, issued),
      ...wrongWords(evidence),
    ]),
  ];
  return {
    ok: numbersUnique && slipsPrintedOnce && callsAnnouncedOnce && worst <= hall.queue.maxOvertakes && !problems.length,
    hall: hall.id,
    visitors,
    visits: ledger.visits.length,
    numbersUnique,
    slipsPrintedOnce,
    callsAnnouncedOnce,
    worstOvertaking: worst,
    waitMinutesP50: rounded(quantile(waits, 0.5)),
    waitMinutesP95: rounded(quantile(waits, 0.95)),
    expired: ledger.visits.filter(({ outcome }) => outcome === 'expired').length,
    cameBack: record.cameBack,
    cases,
    events: ledger.events.length,
    seconds: rounded(seconds),
    problems,
  };
}

/** CA12: the ledger has exactly the numbers that were given, and each visit has ended. */
function problemsOf({ visits }: DayLedger, issued: readonly string[]): string[] {
  const known = visits.map(({ number }) => number).toSorted();
  const open = visits.filter(({ outcome }) => outcome === null);
  return [
    ...(isSame(known, issued.toSorted())
      ? []
      : [`the ledger has ${known.length} numbers, ${issued.length} were given`]),
    ...open.map(({ number }) => `${number} has not ended`),
  ];
}

/** SC4, CA5: every call in the ledger that was not undone was heard, once, in the order of calling. */
function announcedOnce({ ledger, witness }: DayEvidence): boolean {
  const heard = witness.heard.map(({ id }) => id);
  const { made, standing } = announcementsOf(ledger.events);
  const isInOrder = witness.heard.every(({ at }, i) => at >= (witness.heard[i - 1]?.at ?? 0));
  const everyStandingHeard = standing.every((id) => heard.includes(id));
  return (
    isInOrder && areUnique(made) && areUnique(heard) && everyStandingHeard && heard.every((id) => made.includes(id))
  );
}

function announcementsOf(events: readonly HallEvent[]): { made: string[]; standing: string[] } {
  const made: string[] = [];
  const standing: string[] = [];
  /** Of each visitor's last call: only that can be undone. */
  const last = new Map<string, string[]>();
  for (const event of events) {
    if (event.type === 'visit-called') standing.push(...(last.get(event.visitId) ?? []));
    if (event.type === 'visit-called') last.set(event.visitId, [event.announcementId]);
    if (event.type === 'visit-recalled') last.get(event.visitId)?.push(event.announcementId);
    if (event.type === 'visit-called' || event.type === 'visit-recalled') made.push(event.announcementId);
    if (event.type === 'action-undone' && event.what === 'visit-called') last.delete(event.visitId);
  }
  return { made, standing: [...standing, ...[...last.values()].flat()] };
}

/** CA5, DI6: an announcement has the called visitor's number and the calling counter's place. */
function wrongWords({ hall, ledger, witness }: DayEvidence): string[] {
  const numbers = new Map(
    ledger.events.flatMap((event) => (event.type === 'ticket-issued' ? [[event.visitId, event.number]] : [])),
  );
  const places = new Map(hall.counters.map(({ id, name }) => [id, name.id]));
  const said = new Map(
    ledger.events.flatMap((event) =>
      event.type === 'visit-called' || event.type === 'visit-recalled'
        ? [[event.announcementId, `${numbers.get(event.visitId)} to ${places.get(event.counterId)}`]]
        : [],
    ),
  );
  return witness.heard.flatMap(({ id, number, place }) => {
    const [wanted, heard] = [said.get(id), `${number} to ${place.id}`];
    return wanted === undefined || wanted === heard ? [] : [`${heard} was heard, and ${wanted} was called`];
  });
}

function waitsInMinutes({ record, witness }: DayEvidence): number[] {
  const waits: number[] = [];
  for (const [number, calledAt] of witness.firstCalls()) {
    const visitor = record.byNumber.get(number);
    if (visitor) waits.push((calledAt - visitor.issuedAt) / 60_000);
  }
  return waits;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const areUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
