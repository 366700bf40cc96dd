import { AnswerBook } from '../../e2e/faults/support/answer-book.ts';
import type { Answered } from '../../e2e/faults/support/answer-book.ts';
import { StubbornScreen } from '../../e2e/faults/support/stubborn-screen.ts';
import type { Keys } from '../../e2e/real-hall.ts';
import type { Payload } from '../../contract/requests.ts';
import { commandId } from '../../ui/command-id.ts';

/** Two counters that call and recall stay below 500 calls a minute: a display, at which a call takes seconds, remembers no more (HEARD_AT_MOST). */
const PAUSE_MS = 600;
const COUNTERS = ['front-office-1', 'front-office-2'] as const;
const home = { note: '', programmes: [], owner: '', purpose: '', recipient: { to: 'applicant', name: '' } } as const;

type Deed = 'counter:call-next' | 'counter:recall' | 'counter:start' | 'counter:finish';

/** Visitors who come all the time, and clerks who call, recall, serve and send home, on whatever line there is. */
export class SoakCrowd {
  readonly book = new AnswerBook();
  readonly #hub: string;
  readonly #keys: Keys;
  readonly #kiosks: StubbornScreen[];
  readonly #desks: StubbornScreen[] = [];
  readonly #pause: (ms: number) => Promise<void>;
  #isOver = false;
  #work: Promise<unknown> = Promise.resolve();

  /** @param kiosks their tokens; visitors go to each in turn. */
  constructor(hub: string, keys: Keys, kiosks: readonly string[], pause: (ms: number) => Promise<void>) {
    this.#hub = hub;
    this.#keys = keys;
    this.#pause = pause;
    this.#kiosks = kiosks.map((device) => new StubbornScreen(hub, { role: 'kiosk', device }));
  }

  async begin(counters: readonly string[] = COUNTERS): Promise<void> {
    const { password, devices } = this.#keys;
    for (const counterId of counters) {
      const door = new StubbornScreen(this.#hub, { role: 'counter', device: devices.counter });
      const who = { name: clerkFor(counterId), password, counterId, takeOver: false };
      const reply = await door.ask('clerk:sign-in', who);
      door.close();
      if (!reply.ok) throw new Error(`The clerk of ${counterId} was not let in: ${reply.refusal}.`);
      const { session } = reply.value;
      this.#desks.push(new StubbornScreen(this.#hub, { role: 'counter', device: devices.counter, session }));
    }
    this.#work = Promise.all([
      ...this.#kiosks.map((kiosk) => this.#visit(kiosk)),
      ...this.#desks.map((desk) => this.#serve(desk)),
    ]);
  }

  /** Whoever has asked still hears his answer. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#work;
  }

  /** Every command once more; those whose answer differs from the first. */
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

  /** Nobody else presses so fast: told that it is too fast, it waits (AC9). */
  async #askAgain(screen: StubbornScreen, name: Answered['name'], payload: Answered['payload']) {
    for (;;) {
      const reply = await screen.ask(name, payload);
      if (reply.ok || reply.refusal !== 'too-many-tries') return reply;
      await this.#pause(500);
    }
  }

  async #visit(kiosk: StubbornScreen): Promise<void> {
    while (!this.#isOver) {
      const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;
      const payload = { commandId: commandId(), ...wish };
      this.book.write({ name: 'ticket:issue', payload, reply: await kiosk.ask('ticket:issue', payload) });
      await this.#pause(PAUSE_MS);
    }
  }

  async #serve(desk: StubbornScreen): Promise<void> {
    while (!this.#isOver) {
      if (await this.#press(desk, 'counter:call-next', {})) {
        await this.#press(desk, 'counter:recall', {});
        await this.#press(desk, 'counter:start', {});
        await this.#press(desk, 'counter:finish', { outcomeId: 'terjawab', ...home, thenCall: false });
      }
      await this.#pause(PAUSE_MS);
    }
  }

  async #press(desk: StubbornScreen, name: Deed, body: object): Promise<boolean> {
    const payload = { commandId: commandId(), ...body } as Payload<Deed>;
    const reply = await desk.ask(name, payload);
    this.book.write({ name, payload, reply });
    return reply.ok;
  }
}

/** The clerks of a furnished hall bear the names of their stations, from the second with the number of the counter. */
const clerkFor = (counterId: string): string => counterId.replace(/-1$/, '');
