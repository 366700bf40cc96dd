import { AnswerBook } from '../../e2e/faults/support/answer-book.ts';
import type { Answered } from '../../e2e/faults/support/answer-book.ts';
import { StubbornScreen } from '../../e2e/faults/support/stubborn-screen.ts';
import type { Keys } from '../../e2e/real-hall.ts';
import { commandId } from '../../ui/command-id.ts';
import { SoakClerk } from './soak-clerk.ts';

const BETWEEN_VISITORS_MS = 600;
const COUNTERS = ['front-office-1', 'front-office-2', 'back-office-1'] as const;
/** Every third visitor comes for the letter. */
const SERVICES = ['informasi-bansos', 'informasi-bansos', 'surat-keterangan-dtks'] as const;

export interface SoakCrowdParts {
  readonly hub: string;
  readonly keys: Keys;
  /** Tokens of the kiosks; visitors use each in turn. */
  readonly kiosks: readonly string[];
  /** NIKs of those who come for a letter, in turn. */
  readonly niks: readonly string[];
  readonly pause: (ms: number) => Promise<void>;
}

/** Visitors who keep coming, and clerks who serve them, over whatever connection there is. */
export class SoakCrowd {
  readonly book = new AnswerBook();
  readonly #hub: string;
  readonly #keys: Keys;
  readonly #kiosks: StubbornScreen[];
  readonly #desks: StubbornScreen[] = [];
  readonly #pause: (ms: number) => Promise<void>;
  readonly #niks: readonly string[];
  #checked = 0;
  #isOver = false;
  #work: Promise<unknown> = Promise.resolve();

  constructor({ hub, keys, kiosks, niks, pause }: SoakCrowdParts) {
    this.#hub = hub;
    this.#keys = keys;
    this.#niks = niks;
    this.#pause = pause;
    this.#kiosks = kiosks.map((device) => new StubbornScreen(hub, { role: 'kiosk', device }));
  }

  async begin(): Promise<void> {
    const { password, devices } = this.#keys;
    for (const counterId of COUNTERS) {
      const door = new StubbornScreen(this.#hub, { role: 'counter', device: devices.counter });
      const who = { name: clerkFor(counterId), password, counterId, takeOver: false };
      const reply = await door.ask('clerk:sign-in', who);
      door.close();
      if (!reply.ok) throw new Error(`The clerk of ${counterId} was not let in: ${reply.refusal}.`);
      const { session } = reply.value;
      this.#desks.push(new StubbornScreen(this.#hub, { role: 'counter', device: devices.counter, session }));
    }
    const parts = { book: this.book, nextNik: () => this.#nextNik(), pause: this.#pause };
    this.#work = Promise.all([
      ...this.#kiosks.map((kiosk) => this.#visit(kiosk)),
      ...this.#desks.map((desk) => new SoakClerk(desk, parts).workWhile(() => !this.#isOver)),
    ]);
  }

  /** Requests under way still get their answers. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#work;
  }

  /** Repeats every command; returns those whose answer differs from the first. */
  async changedAnswers(): Promise<string[]> {
    const changed: string[] = [];
    for (const { name, payload, reply } of this.book.entries) {
      const screen = name === 'ticket:issue' ? this.#kiosks[0] : this.#desks[0];
      const again = screen && (await this.#askAgain(screen, name, payload));
      if (!reply.ok || JSON.stringify(again) === JSON.stringify(reply)) continue;
      changed.push(`${name} is answered otherwise${again?.ok === false ? `: ${again.refusal}` : ''}`);
    }
    return changed;
  }

  close(): void {
    for (const screen of [...this.#kiosks, ...this.#desks]) screen.close();
  }

  #nextNik(): string {
    return this.#niks[this.#checked++ % this.#niks.length] ?? '';
  }

  /** No real screen is so fast: when rate-limited, it waits (AC9). */
  async #askAgain(screen: StubbornScreen, name: Answered['name'], payload: Answered['payload']) {
    for (;;) {
      const reply = await screen.ask(name, payload);
      if (reply.ok || reply.refusal !== 'too-many-tries') return reply;
      await this.#pause(500);
    }
  }

  async #visit(kiosk: StubbornScreen): Promise<void> {
    for (let i = 0; !this.#isOver; i++) {
      const serviceId = SERVICES[i % SERVICES.length] ?? SERVICES[0];
      const wish = { serviceId, priorityId: null, language: 'id', checkId: null } as const;
      const payload = { commandId: commandId(), ...wish };
      this.book.write({ name: 'ticket:issue', payload, reply: await kiosk.ask('ticket:issue', payload) });
      await this.#pause(BETWEEN_VISITORS_MS);
    }
  }
}

/** In a furnished hall, clerks are named after their stations, from the second on with the counter's number. */
const clerkFor = (counterId: string): string => counterId.replace(/-1$/, '');
