import { isOpen } from '../cases/case.ts';
import type { Case, CaseLetter } from '../cases/case.ts';
import { caseIn, putCase } from '../cases/put-case.ts';
import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import type { LetterId } from '../ids.ts';
import { put } from '../queue/evolve-queue.ts';
import type { RegisterEntry } from '../queue/visit.ts';

type LetterEvent = EventOf<
  'letter-drafted' | 'paraf-given' | 'letter-signed' | 'case-letter-copied' | 'letter-cancelled'
>;

/** A draft is initialled, signed and numbered; what is signed does not change (LE3). */
export function evolveLetter(hall: Hall, event: LetterEvent): Hall {
  switch (event.type) {
    case 'letter-drafted': {
      const { letterId: id, purpose, about } = event;
      const draft = { id, state: 'draft', number: null, purpose, parafs: [], copies: 0, about } as const;
      return putCase(hall, { ...caseIn(hall, event.caseId), letter: draft });
    }
    case 'paraf-given': {
      const { stepId, clerkId, at } = event;
      const roleId = event.roleId ?? '';
      return changed(hall, event.caseId, (letter) => ({ parafs: [...letter.parafs, { stepId, roleId, clerkId, at }] }));
    }
    case 'letter-signed': {
      const { number, year, sequence } = event;
      const signed = changed(hall, event.caseId, () => ({ state: 'signed', number }));
      // The number is in use: it can be cancelled with a reason, but not undone.
      const behind = caseIn(signed, event.caseId);
      return { ...putCase(signed, { ...behind, undo: null }), lastLetter: { year, sequence } };
    }
    case 'case-letter-copied':
      return changed(hall, event.caseId, () => ({ copies: event.copy }));
    case 'letter-cancelled': {
      const withoutIt = visitWithout(hall, event.letterId);
      const here = event.caseId === null ? undefined : hall.cases.get(event.caseId);
      if (here?.letter?.id !== event.letterId) return withoutIt;
      // While the case is open another letter will be handed over; once it is over, the record of this hand-over stays.
      const handedOver = isOpen(here) ? null : here.handedOver;
      return changed(putCase(withoutIt, { ...here, handedOver }), here.id, () => ({ state: 'cancelled' }));
    }
  }
}

/** The visitor still at the counter has no letter now, so another may be made. */
function visitWithout(hall: Hall, letterId: LetterId): Hall {
  const visit = [...hall.visits.values()].find(({ letter }) => letter?.id === letterId);
  return visit ? put(hall, { ...visit, letter: null }) : hall;
}

/** A draft about a person who turns out to be the wrong one is dropped (LE1). */
export function letterAfterCheck({ letter }: Case, found: RegisterEntry | null): CaseLetter | null {
  const stays = letter?.state !== 'draft' || letter.about === null || letter.about.personId === found?.personId;
  return stays ? letter : null;
}

function changed(hall: Hall, caseId: string, change: (letter: CaseLetter) => Partial<CaseLetter>): Hall {
  const behind = caseIn(hall, caseId);
  if (!behind.letter) throw new Error(`The ledger speaks of a letter that case ${caseId} does not have.`);
  return putCase(hall, { ...behind, letter: { ...behind.letter, ...change(behind.letter) } });
}
