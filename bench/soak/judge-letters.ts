import type { EventOf } from '../../server/domain/events.ts';
import type { KeptTables, SoakEvidence } from './soak-evidence.ts';

interface IssuedLetter {
  readonly number: string;
  readonly state: string;
  /** How many papers carry its code. */
  readonly onPaper: number;
}

const issuedIn = ({ events }: KeptTables): EventOf<'letter-issued'>[] =>
  events.filter((event) => event.type === 'letter-issued');

function lettersOf({ papers, kept }: SoakEvidence): IssuedLetter[] {
  const jobOf = new Map(
    kept.events.flatMap((event) =>
      event.type === 'paper-queued' && event.paper.kind === 'letter' ? [[event.paper.letterId, event.jobId]] : [],
    ),
  );
  const stateOf = new Map(kept.jobs.map(({ id, state }) => [id, state]));
  return issuedIn(kept).map(({ letterId, number, code }) => ({
    number,
    state: stateOf.get(jobOf.get(letterId) ?? '') ?? 'no job',
    onPaper: papers.filter((paper) => paper.code?.endsWith(code)).length,
  }));
}

/** PR1: what is reported as printed is on paper; a paper neither printed nor before a clerk is lost. */
export const lostLetters = (evidence: SoakEvidence): string[] =>
  lettersOf(evidence).flatMap(({ number, state, onPaper }) =>
    state === 'needs-clerk' || (state === 'printed' && onPaper > 0)
      ? []
      : [`the letter ${number} is ${state}, and on ${onPaper} papers`],
  );

/** PR3: no letter is printed a second time unless somebody wants it. */
export const doubledLetters = (evidence: SoakEvidence): string[] =>
  lettersOf(evidence).flatMap(({ number, onPaper }) =>
    onPaper > 1 ? [`the letter ${number} came out ${onPaper} times`] : [],
  );

/** LE2: numbers without gaps or duplicates, and each the one that the clerk was told. */
export function strangeLetters({ acknowledged, kept }: SoakEvidence): string[] {
  const issued = issuedIn(kept);
  const known = new Set(issued.map(({ number }) => number));
  return [
    ...issued.flatMap(({ number, sequence }, i) =>
      sequence === i + 1 ? [] : [`the letter ${number} has place ${sequence}, and is the ${i + 1}th`],
    ),
    ...acknowledged.flatMap(({ name, reply }) => {
      if (name !== 'letter:issue' || !reply.ok) return [];
      // The contract's value for this request; the book keeps answers of several kinds.
      const { number } = reply.value as { number: string };
      return known.has(number) ? [] : [`the letter ${number} was told of, and was never issued`];
    }),
  ];
}
