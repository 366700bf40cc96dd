import { ticketNumbers } from '../day/ticket-numbers.ts';
import type { IssuedTicket } from '../../contract/requests/kiosk-requests.ts';
import { doubledLetters, lostLetters, strangeLetters } from './judge-letters.ts';
import { callsIn, nothingDone, otherAnswers, strangePapers, strangeSounds, tooManySecondSlips } from './judge-told.ts';
import type { SoakEvidence } from './soak-evidence.ts';
import type { SoakPaper } from './soak-printers.ts';

export interface SoakVerdict {
  readonly lost: string[];
  readonly doubled: string[];
  readonly wrong: string[];
}

/** OB6: compares what screens, listeners and printers have observed with what the hub has stored. */
export function judgeSoak(evidence: SoakEvidence): SoakVerdict {
  return {
    lost: [...lostAnswers(evidence), ...lostSlips(evidence), ...lostLetters(evidence), ...unheard(evidence)],
    doubled: [
      ...doubledVisits(evidence),
      ...doubledSlips(evidence),
      ...tooManySecondSlips(evidence),
      ...doubledLetters(evidence),
      ...heardTwice(evidence),
    ],
    wrong: [
      ...evidence.changedAnswers,
      ...otherAnswers(evidence),
      ...strangeSounds(evidence),
      ...strangePapers(evidence),
      ...nothingDone(evidence),
      ...strangeVisits(evidence),
      ...strangeLetters(evidence),
      ...crowdedCounters(evidence),
      ...evidence.amiss,
    ],
  };
}

/** Each number given, with the visit whose slip was promised. */
function ticketsOf({ acknowledged, kept }: SoakEvidence) {
  const visitOf = new Map(
    kept.events.flatMap((event) => (event.type === 'paper-queued' ? [[event.jobId, event.visitId]] : [])),
  );
  return acknowledged.flatMap(({ name, reply }) => {
    if (name !== 'ticket:issue' || !reply.ok) return [];
    // The contract's value for this request; the book keeps answers of several kinds.
    const { number, jobId } = reply.value as IssuedTicket;
    return [{ id: visitOf.get(jobId) ?? '', number, jobId }];
  });
}

const issuedIn = ({ kept }: SoakEvidence) => kept.events.filter((event) => event.type === 'ticket-issued');

/** DU1: each acknowledged command has its answer in the ledger, and each number its visit. */
function lostAnswers(evidence: SoakEvidence): string[] {
  const { acknowledged, kept } = evidence;
  const numbers = new Map(issuedIn(evidence).map(({ visitId, number }) => [visitId, number]));
  return [
    ...acknowledged.flatMap(({ name, payload, reply }) =>
      kept.replies.has(payload.commandId) || !reply.ok ? [] : [`${name} ${payload.commandId} is not in the ledger`],
    ),
    ...ticketsOf(evidence).flatMap(({ id, number }) =>
      numbers.get(id) === number ? [] : [`${number} was given, the ledger says ${numbers.get(id) ?? 'nothing'}`],
    ),
  ];
}

/** PR1: what is reported as printed is on paper; a paper neither printed nor before a clerk is lost. */
function lostSlips(evidence: SoakEvidence): string[] {
  const onPaper = new Set(ticketNumbersOf(evidence.papers));
  const stateOf = new Map(evidence.kept.jobs.map(({ id, state }) => [id, state]));
  return ticketsOf(evidence).flatMap(({ jobId, number }) => {
    const state = stateOf.get(jobId) ?? 'no job';
    if (state === 'needs-clerk' || (state === 'printed' && onPaper.has(number))) return [];
    return [`the slip of ${number} is ${state}, and ${onPaper.has(number) ? 'on paper' : 'on no paper'}`];
  });
}

/** SC4: every call was heard. */
function unheard({ kept, heard }: SoakEvidence): string[] {
  const ids = new Set(heard.map(({ id }) => id));
  return [...callsIn(kept.events).keys()].flatMap((id) => (ids.has(id) ? [] : [`call ${id} was not heard`]));
}

/** IS1, IS2: one press, one visit, one number. */
const doubledVisits = (evidence: SoakEvidence) => [
  ...twice(issuedIn(evidence).map(({ number }) => number)).map((number) => `${number} was given twice`),
  ...twice(issuedIn(evidence).map(({ visitId }) => visitId)).map((id) => `visit ${id} began twice`),
];

/** PR3: a second slip is headed as one. */
const doubledSlips = ({ papers }: SoakEvidence) =>
  twice(ticketNumbersOf(papers.filter(({ text }) => !text.includes('CETAK ULANG')))).map(
    (number) => `the slip of ${number} came out twice`,
  );

const heardTwice = ({ heard }: SoakEvidence) =>
  twice(heard.map(({ id }) => id)).map((id) => `call ${id} was heard twice`);

/** Without a press there is no number. No press is unanswered at the end: all were waited for. */
function strangeVisits(evidence: SoakEvidence): string[] {
  const pressed = new Set(ticketsOf(evidence).map(({ id }) => id));
  return issuedIn(evidence).flatMap(({ visitId, number }) =>
    pressed.has(visitId) ? [] : [`nobody pressed for ${number}`],
  );
}

/** CA4: between two calls a counter has ended the previous visit. */
function crowdedCounters({ kept }: SoakEvidence): string[] {
  const at = new Map<string, string>();
  const wrong: string[] = [];
  for (const event of kept.events) {
    if (event.type === 'visit-called') {
      const there = at.get(event.counterId);
      if (there !== undefined) wrong.push(`${event.counterId} called ${event.visitId} while ${there} was there`);
      at.set(event.counterId, event.visitId);
    }
    if (event.type === 'stage-finished')
      for (const [counter, visit] of at) if (visit === event.visitId) at.delete(counter);
  }
  return wrong;
}

const ticketNumbersOf = (papers: readonly SoakPaper[]) =>
  ticketNumbers(papers.map((paper) => ({ ...paper, unknown: [] })));

function twice(ids: readonly string[]): string[] {
  return [...Map.groupBy(ids, (id) => id)].flatMap(([id, { length }]) => (length > 1 ? [id] : []));
}
