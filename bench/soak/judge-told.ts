import { isSettled } from '../../contract/reply.ts';
import type { Reply } from '../../contract/reply.ts';
import { ticketNumbers } from '../day/ticket-numbers.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import type { SoakEvidence } from './soak-evidence.ts';

const SECOND_SLIP = 'CETAK ULANG';

/** What each call in the ledger must say, by id and in order. */
export function callsIn(events: readonly HallEvent[]): Map<string, { readonly number: string }> {
  const numbers = new Map<string, string>();
  const calls = new Map<string, { readonly number: string }>();
  for (const event of events) {
    if (event.type === 'ticket-issued') numbers.set(event.visitId, event.number);
    if (event.type !== 'visit-called' && event.type !== 'visit-recalled') continue;
    calls.set(event.announcementId, { number: numbers.get(event.visitId) ?? '' });
  }
  return calls;
}

/**
 * SC4, DU1: nothing is announced that is not in the ledger, no call with a wrong number, and none after a later one.
 */
export function strangeSounds({ heard, kept }: SoakEvidence): string[] {
  const calls = callsIn(kept.events);
  const places = new Map([...calls.keys()].map((id, place) => [id, place]));
  let last = -1;
  return heard.flatMap(({ id, number }) => {
    const call = calls.get(id);
    if (!call) return [`call ${id} was heard, and the ledger does not know it`];
    const place = places.get(id) ?? 0;
    const isLate = place < last;
    last = Math.max(last, place);
    return [
      ...(call.number === number ? [] : [`call ${id} was heard as ${number}, and was for ${call.number}`]),
      ...(isLate ? [`call ${id} was heard after a later one`] : []),
    ];
  });
}

const numbersOn = (papers: SoakEvidence['papers']): string[] =>
  ticketNumbers(papers.map((paper) => ({ ...paper, unknown: [] })));

/** PR3: unless somebody asks for more, at most one second slip is printed. */
export function tooManySecondSlips({ papers }: SoakEvidence): string[] {
  const second = numbersOn(papers.filter(({ text }) => text.includes(SECOND_SLIP)));
  return [...Map.groupBy(second, (number) => number)].flatMap(([number, { length }]) =>
    length > 1 ? [`${length} second slips of ${number} came out`] : [],
  );
}

/** DU1: nothing is printed that is not in the ledger. */
export function strangePapers({ papers, kept }: SoakEvidence): string[] {
  const numbers = new Set(kept.events.flatMap((event) => (event.type === 'ticket-issued' ? [event.number] : [])));
  const codes = kept.events.flatMap((event) => (event.type === 'letter-issued' ? [event.code] : []));
  const strangeCodes = papers.flatMap(({ code }) =>
    code === null || codes.some((own) => code.endsWith(own)) ? [] : [code],
  );
  return [
    ...[...new Set(numbersOn(papers))]
      .filter((number) => !numbers.has(number))
      .map((number) => `a slip of ${number} came out, which nobody was given`),
    ...strangeCodes.map((code) => `a letter with the code ${code} came out, which was never issued`),
  ];
}

/** IS2: each answer heard equals the stored one, refusals included. */
export function otherAnswers({ acknowledged, kept }: SoakEvidence): string[] {
  return acknowledged.flatMap(({ name, payload, reply }) => {
    const text = kept.replies.get(payload.commandId);
    if (text === undefined || !isSettled(reply)) return [];
    const there = JSON.parse(text) as Reply<unknown>;
    const isSame = reply.ok ? there.ok : !there.ok && there.refusal === reply.refusal;
    return isSame ? [] : [`${name} was answered otherwise than the ledger keeps: ${text.slice(0, 80)}`];
  });
}

/** A hall in which nothing happened has lost nothing, which proves nothing. */
export function nothingDone({ heard, papers, kept }: SoakEvidence): string[] {
  const isGiven = kept.events.some(({ type }) => type === 'ticket-issued');
  return [
    ...(isGiven ? [] : ['nobody was given a number']),
    ...(heard.length > 0 ? [] : ['nobody was called']),
    ...(papers.length > 0 ? [] : ['no paper came out']),
  ];
}
