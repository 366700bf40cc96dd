import type { AnswerBook } from '../../e2e/faults/support/answer-book.ts';
import type { StubbornScreen } from '../../e2e/faults/support/stubborn-screen.ts';
import type { Payload } from '../../contract/requests.ts';
import type { AtCounterView } from '../../contract/views/counter-view.ts';
import type { VisitorHere } from '../../contract/views/visit-card.ts';
import { commandId } from '../../ui/command-id.ts';

/**
 * Two counters that call and recall stay below 500 calls a minute: displays, at which a call takes seconds, remember no
 * more (HEARD_AT_MOST).
 */
const PAUSE_MS = 600;
const BETWEEN_ACTS_MS = 60;
const recipient = { to: 'applicant', name: '' } as const;
const home = { note: '', programmes: [], owner: '', purpose: '', recipient };
/** The outcomes that lead to the letter, an answered question, and the notice that no register has the person. */
const OUTCOMES: readonly string[] = ['surat-diserahkan', 'surat', 'terjawab', 'tidak-terdaftar'];

type Deed =
  | 'counter:call-next'
  | 'counter:recall'
  | 'counter:start'
  | 'counter:finish'
  | 'visit:tick-papers'
  | 'file:send'
  | 'file:take'
  | 'file:check'
  | 'letter:issue';

/** A request as its table has it, but for the command id. */
type Act = { [Name in Deed]: { readonly name: Name; readonly body: Omit<Payload<Name>, 'commandId'> } }[Deed];

interface SoakClerkParts {
  readonly book: AnswerBook;
  /** The NIK of the file checked next. */
  readonly nextNik: () => string;
  readonly pause: (ms: number) => Promise<void>;
}

/**
 * Calls, recalls, serves, sends the file, issues the letter and ends the visit, as the screen offers it. Its view may
 * be out of date: then the hub refuses, and the clerk looks again.
 */
export class SoakClerk {
  readonly #screen: StubbornScreen;
  readonly #book: AnswerBook;
  readonly #nextNik: () => string;
  readonly #pause: (ms: number) => Promise<void>;

  constructor(screen: StubbornScreen, parts: SoakClerkParts) {
    this.#screen = screen;
    this.#book = parts.book;
    this.#nextNik = parts.nextNik;
    this.#pause = parts.pause;
  }

  async workWhile(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      const { view } = this.#screen;
      const act = view?.is === 'at-counter' ? nextAct(view, this.#nextNik) : null;
      const isDone = act !== null && (await this.#press(act));
      await this.#pause(isDone && act.name !== 'counter:finish' ? BETWEEN_ACTS_MS : PAUSE_MS);
    }
  }

  async #press({ name, body }: Act): Promise<boolean> {
    const payload = { commandId: commandId(), ...body } as Payload<Deed>;
    const reply = await this.#screen.ask(name, payload);
    this.#book.write({ name, payload, reply });
    return reply.ok;
  }
}

function nextAct({ desk, files, visitor }: AtCounterView, nextNik: () => string): Act | null {
  const unchecked = desk.find(({ check }) => check === null);
  if (unchecked) return { name: 'file:check', body: { visitId: unchecked.visitId, nik: nextNik() } };
  const sent = files.find(({ takenBy }) => takenBy === null);
  if (sent) return { name: 'file:take', body: { visitId: sent.visitId } };
  return visitor ? withVisitor(visitor) : { name: 'counter:call-next', body: {} };
}

function withVisitor({ card, edition, calls, may, outcomes }: VisitorHere): Act | null {
  const { visitId } = card;
  if (card.stage === 'called')
    return { name: calls > 1 ? 'counter:start' : 'counter:recall', body: { visitId, edition } };
  if (card.work.includes('check-papers') && card.papers.some(({ state }) => state === null)) {
    return {
      name: 'visit:tick-papers',
      body: { visitId, papers: Object.fromEntries(card.papers.map(({ id }) => [id, 'present'])) },
    };
  }
  if (may.sendFile && card.check === null && card.file === null) return { name: 'file:send', body: { visitId } };
  if (card.mayIssueLetter) return { name: 'letter:issue', body: { visitId, purpose: 'Sekolah' } };
  const outcome = OUTCOMES.find((wanted) => outcomes.some(({ id, unmet }) => id === wanted && unmet.length === 0));
  return outcome === undefined
    ? null
    : { name: 'counter:finish', body: { visitId, edition, outcomeId: outcome, ...home, thenCall: false } };
}
