import type { HallFile } from '../../contract/hall-file.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import type { PrintedPaper } from '../hub/hub-messages.ts';
import { quantile } from '../quantile.ts';
import type { DayLedger } from './day-ledger.ts';
import type { DayRecord } from './day-record.ts';
import type { DaysReport } from './days-report.ts';
import { judgeCases } from './judge-cases.ts';
import { worstOvertaking } from './overtaking.ts';
import { ticketNumbers } from './ticket-numbers.ts';
import type { Witness } from './witness.ts';

/** What was observed from outside on one of the days. */
export interface LivedDay {
  readonly opensAt: number;
  readonly record: DayRecord;
  readonly witness: Witness;
  readonly papers: readonly PrintedPaper[];
}

export interface DaysEvidence {
  readonly hall: HallFile;
  readonly days: readonly LivedDay[];
  readonly ledger: DayLedger;
  readonly faults: readonly string[];
  readonly seconds: number;
  readonly visitors: number;
}

/** Compares what was observed from outside with the hub's ledger, and both with the rules. */
export function judgeDays({ hall, days, ledger, faults, seconds, visitors }: DaysEvidence): DaysReport {
  const verdicts = days.map((day, i) => judgeDay({ hall, visitors, ...day, ledger: partOf(ledger, day, days[i + 1]) }));
  const { problems: ofCases, ...cases } = judgeCases(hall, ledger.events);
  const waits = verdicts.flatMap((verdict) => verdict.waits);
  const problems = [...new Set([...verdicts.flatMap((verdict) => verdict.problems), ...faults, ...ofCases])];
  const each = (what: 'numbersUnique' | 'slipsPrintedOnce' | 'callsAnnouncedOnce') =>
    verdicts.every((verdict) => verdict[what]);
  const held = {
    numbersUnique: each('numbersUnique'),
    slipsPrintedOnce: each('slipsPrintedOnce'),
    callsAnnouncedOnce: each('callsAnnouncedOnce'),
  };
  const worst = Math.max(...verdicts.map((verdict) => verdict.worstOvertaking));
  return {
    ok: !Object.values(held).includes(false) && worst <= hall.queue.maxOvertakes && !problems.length,
    hall: hall.id,
    days: days.length,
    visitors: visitors * days.length,
    visits: ledger.visits.length,
    ...held,
    worstOvertaking: worst,
    waitMinutesP50: rounded(quantile(waits, 0.5)),
    waitMinutesP95: rounded(quantile(waits, 0.95)),
    expired: ledger.visits.filter(({ outcome }) => outcome === 'expired').length,
    cameBack: days.reduce((sum, { record }) => sum + record.cameBack, 0),
    cases,
    events: ledger.events.length,
    seconds: rounded(seconds),
    problems,
  };
}

/** Up to the next day's opening: a day is closed in the night. */
function partOf({ events, visits }: DayLedger, { opensAt }: LivedDay, next: LivedDay | undefined): DayLedger {
  const isOfDay = (at: number) => at >= opensAt && at < (next?.opensAt ?? Infinity);
  return {
    events: events.filter(({ at }) => isOfDay(at)),
    visits: visits.filter(({ arrivedAt }) => isOfDay(arrivedAt)),
  };
}

interface DayEvidence extends Omit<LivedDay, 'opensAt'> {
  readonly hall: HallFile;
  readonly visitors: number;
  readonly ledger: DayLedger;
}

function judgeDay(evidence: DayEvidence) {
  const { hall, record, papers, ledger, visitors } = evidence;
  const { issued, problems } = record;
  return {
    numbersUnique: areUnique(issued) && issued.length === visitors + record.cameBack,
    slipsPrintedOnce: isSame(ticketNumbers(papers).toSorted(), issued.toSorted()),
    callsAnnouncedOnce: announcedOnce(evidence),
    worstOvertaking: worstOvertaking(ledger.events, hall.counters),
    waits: waitsInMinutes(evidence),
    problems: [
      ...problems,
      ...papers.flatMap((paper) => paper.unknown),
      ...problemsOf(ledger, issued),
      ...wrongWords(evidence),
    ],
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
