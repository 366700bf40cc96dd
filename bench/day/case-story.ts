import type { HallFile } from '../../contract/hall-file.ts';
import type { EventOf, HallEvent } from '../../server/domain/events.ts';
import type { RegisterEntry } from '../../server/domain/queue/visit.ts';

/** A case as recomputed from the ledger's events alone. */
export interface CaseStory {
  readonly number: string;
  readonly visitId: string;
  readonly serviceId: string;
  readonly open: readonly string[];
  readonly arrived: readonly string[];
  readonly closed: boolean;
  readonly letter: LetterStory | null;
}

interface LetterStory {
  readonly about: RegisterEntry | null;
  /** The roles that gave paraf, in order. */
  readonly parafs: readonly string[];
  readonly signed: boolean;
}

type Letters = HallFile['letter'];

/** The letter of this service, or else the hall's. */
export const letterFor = ({ services, letter }: HallFile, serviceId: string): Letters =>
  services.find(({ id }) => id === serviceId)?.letter ?? letter;

export const begun = (opened: EventOf<'case-opened'>, serviceId: string): CaseStory => ({
  number: opened.number,
  visitId: opened.visitId,
  serviceId,
  open: [],
  arrived: [],
  closed: false,
  letter: null,
});

type OfCase = EventOf<'case-moved' | 'letter-drafted' | 'paraf-given' | 'letter-signed'>;

/** The case's state after one of the events that change it. */
export function told(story: CaseStory, event: OfCase): CaseStory {
  switch (event.type) {
    case 'case-moved': {
      const letter = story.letter && { ...story.letter, parafs: story.letter.parafs.slice(0, event.parafsKept) };
      return { ...story, open: event.open, arrived: event.arrived, closed: event.closes !== null, letter };
    }
    case 'letter-drafted':
      return { ...story, letter: { about: event.about, parafs: [], signed: false } };
    case 'paraf-given':
      return withLetter(story, (letter) => ({ parafs: [...letter.parafs, event.roleId ?? ''] }));
    case 'letter-signed':
      return withLetter(story, () => ({ signed: true }));
  }
}

function withLetter(story: CaseStory, change: (letter: LetterStory) => Partial<LetterStory>): CaseStory {
  if (!story.letter) throw new Error(`The ledger speaks of a letter that case ${story.number} does not have.`);
  return { ...story, letter: { ...story.letter, ...change(story.letter) } };
}

export const tellsOfCase = (event: HallEvent): event is OfCase =>
  ['case-moved', 'letter-drafted', 'paraf-given', 'letter-signed'].includes(event.type);
