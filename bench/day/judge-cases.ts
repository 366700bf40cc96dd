import type { HallFile } from '../../contract/hall-file.ts';
import type { EventOf, HallEvent } from '../../server/domain/events.ts';
import { begun, letterFor, tellsOfCase, told } from './case-story.ts';
import type { CaseStory } from './case-story.ts';

/** What the day did with cases, and the rules it broke. */
export interface CasesOfDay {
  readonly opened: number;
  readonly closed: number;
  readonly stillOpen: number;
  readonly letters: number;
  readonly returns: number;
  /** The longest that a case lay on an official's desk before the step was done. */
  readonly worstInboxMinutes: number;
  readonly problems: readonly string[];
}

export function judgeCases(hall: HallFile, events: readonly HallEvent[]): CasesOfDay {
  const judge = new CaseJudge(hall);
  for (const event of events) judge.see(event);
  return judge.verdict();
}

const MINUTE = 60_000;

/** Follows every case through the ledger with its own bookkeeping, independent of the domain's. */
class CaseJudge {
  readonly #hall: HallFile;
  readonly #problems = new Set<string>();
  readonly #cases = new Map<string, CaseStory>();
  /** State of a case before its last move, which an undo must restore. */
  readonly #before = new Map<string, CaseStory>();
  readonly #services = new Map<string, string>();
  /** Visits whose letter a counter issued at once. */
  readonly #issued = new Set<string>();
  readonly #letterNumbers: { readonly year: number; readonly sequence: number; readonly number: string }[] = [];
  /** Which visitor waits for which case. */
  readonly #waiting = new Map<string, string>();
  #returns = 0;
  #worst = 0;

  constructor(hall: HallFile) {
    this.#hall = hall;
  }

  see(event: HallEvent): void {
    if (event.type === 'ticket-issued') this.#services.set(event.visitId, event.serviceId);
    if (event.type === 'case-opened') this.#open(event);
    if (event.type === 'case-moved') this.#move(event);
    if (event.type === 'letter-drafted') this.#draft(event);
    if (event.type === 'letter-signed') this.#sign(event);
    if (event.type === 'handed-over') this.#handOver(event);
    if (event.type === 'letter-issued' || event.type === 'letter-signed') this.#letterNumbers.push(event);
    if (tellsOfCase(event)) this.#cases.set(event.caseId, told(this.#storyOf(event.caseId), event));
    if (event.type === 'case-undone') this.#takeBack(event.caseId);
    if (event.type === 'day-closed') this.#closeDay(event);
    this.#follow(event);
  }

  verdict(): CasesOfDay {
    const stories = [...this.#cases.values()];
    const closed = stories.filter((story) => story.closed).length;
    const numbers = this.#letterNumbers.map(({ number }) => number);
    this.#unless(new Set(numbers).size === numbers.length, 'a letter number was given twice');
    for (const ofYear of Map.groupBy(this.#letterNumbers, ({ year }) => year).values()) {
      const inOrder = ofYear.every(({ sequence }, i) => sequence === i + 1);
      this.#unless(inOrder, 'the letter numbers have a gap');
    }
    const caseNumbers = new Set(stories.map(({ number }) => number));
    this.#unless(caseNumbers.size === stories.length, 'a case number was given twice');
    return {
      opened: stories.length,
      closed,
      stillOpen: stories.length - closed,
      letters: numbers.length,
      returns: this.#returns,
      worstInboxMinutes: Math.round(this.#worst / MINUTE),
      problems: [...this.#problems],
    };
  }

  #open(event: EventOf<'case-opened'>): void {
    const another = [...this.#cases.values()].find(({ visitId }) => visitId === event.visitId);
    this.#unless(!another, `${event.number} is a second case of the visit of ${another?.number}`);
    this.#cases.set(event.caseId, begun(event, this.#services.get(event.visitId) ?? ''));
  }

  /** CS2: a step is done while it is open, and not again before it is opened anew. */
  #move({ caseId, stepId, returned, tookMs }: EventOf<'case-moved'>): void {
    const story = this.#storyOf(caseId);
    this.#before.set(caseId, story);
    this.#unless(!story.closed, `${story.number} was moved after its end`);
    if (stepId === null) return;
    this.#unless(story.open.includes(stepId), `"${stepId}" of ${story.number} was done while it was not open`);
    if (returned) this.#returns++;
    const { case: procedure } = this.#hall.services.find(({ id }) => id === story.serviceId) ?? {};
    const place = procedure?.steps.find(({ id }) => id === stepId)?.place;
    if (place === 'desk') this.#worst = Math.max(this.#worst, tookMs);
  }

  /** LE1: about somebody who was found, unless the letter is about the applicant. */
  #draft({ caseId, about }: EventOf<'letter-drafted'>): void {
    const { number, serviceId } = this.#storyOf(caseId);
    const speaksOfListed = letterFor(this.#hall, serviceId)?.about !== 'applicant';
    this.#unless(!speaksOfListed || about !== null, `the letter of ${number} speaks of nobody who is listed`);
  }

  /** LE2: every entry of the chain has given paraf, in order. */
  #sign({ caseId, about }: EventOf<'letter-signed'>): void {
    const { number, serviceId, letter } = this.#storyOf(caseId);
    const chain = letterFor(this.#hall, serviceId)?.paraf ?? [];
    const isWhole = chain.every((roles, i) => roles.includes(letter?.parafs[i] ?? ''));
    this.#unless(isWhole && letter?.parafs.length === chain.length, `the letter of ${number} lacks initials`);
    this.#unless(letter?.signed === false, `the letter of ${number} was signed twice`);
    this.#unless(letter?.about?.personId === about?.personId, `the letter of ${number} speaks of somebody else`);
  }

  /** LE5: only what is signed is handed over. */
  #handOver({ caseId }: EventOf<'handed-over'>): void {
    const { number, visitId, letter, serviceId } = this.#storyOf(caseId);
    const isSigned = letter?.signed ?? this.#issued.has(visitId);
    this.#unless(isSigned || !letterFor(this.#hall, serviceId), `${number} was handed over without its letter`);
  }

  #takeBack(caseId: string): void {
    const before = this.#before.get(caseId);
    if (before) this.#cases.set(caseId, before);
    this.#unless(before !== undefined, `${this.#storyOf(caseId).number} was taken back where it had not moved`);
    this.#before.delete(caseId);
  }

  /**
   * CS8, CA12: every open case is with somebody who works on it; the others expired with their visitors, and nobody
   * waits for a closed case.
   */
  #closeDay({ casesExpired = [] }: EventOf<'day-closed'>): void {
    for (const caseId of this.#waiting.values()) {
      const { number, closed } = this.#storyOf(caseId);
      this.#unless(!closed, `a visitor waited for ${number}, which was over`);
    }
    this.#waiting.clear();
    for (const [caseId, { number, closed, open, arrived }] of this.#cases) {
      const isWorkedOn = open.length + arrived.length > 0;
      this.#unless(closed || isWorkedOn || casesExpired.includes(caseId), `${number} is open and nobody has it`);
      this.#unless(!casesExpired.includes(caseId) || !isWorkedOn, `${number} expired while somebody had it`);
      if (casesExpired.includes(caseId)) this.#cases.set(caseId, { ...this.#storyOf(caseId), closed: true });
    }
  }

  #follow(event: HallEvent): void {
    if (event.type === 'letter-issued') this.#issued.add(event.visitId);
    if (event.type === 'stage-finished' && event.waitsFor) this.#waiting.set(event.visitId, event.waitsFor);
    if (event.type === 'visit-summoned' || event.type === 'visit-resumed') this.#waiting.delete(event.visitId);
    if (event.type === 'action-undone' && event.what === 'stage-finished') this.#waiting.delete(event.visitId);
  }

  #unless(holds: boolean, problem: string): void {
    if (!holds) this.#problems.add(problem);
  }

  #storyOf(caseId: string): CaseStory {
    const story = this.#cases.get(caseId);
    if (!story) throw new Error(`The ledger mentions case ${caseId} before it was opened.`);
    return story;
  }
}
