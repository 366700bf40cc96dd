import { randomUUID } from 'node:crypto';
import type { Payload } from '../../../contract/requests.ts';
import { AnswerBook } from './answer-book.ts';
import { StubbornScreen } from './stubborn-screen.ts';

interface Hall {
  readonly url: string;
  readonly kioskToken: string;
  readonly counterToken: string;
  readonly password: string;
}

const KIOSKS = 3;

type Deed = 'counter:call-next' | 'counter:start' | 'counter:finish';

/** Visitors press as fast as they are answered, and a clerk calls, serves and ends visits, until stopped. */
export class BusyMorning {
  readonly book = new AnswerBook();
  readonly #kiosks: StubbornScreen[];
  readonly #desk: StubbornScreen;
  #isOver = false;
  #work: Promise<unknown> = Promise.resolve();

  private constructor({ url, kioskToken, counterToken }: Hall, session: string) {
    this.#kiosks = Array.from({ length: KIOSKS }, () => new StubbornScreen(url, { role: 'kiosk', device: kioskToken }));
    this.#desk = new StubbornScreen(url, { role: 'counter', device: counterToken, session });
  }

  static async begin(hall: Hall): Promise<BusyMorning> {
    const door = new StubbornScreen(hall.url, { role: 'counter', device: hall.counterToken });
    const who = { name: 'front-office', password: hall.password, counterId: 'front-office-1', takeOver: false };
    const reply = await door.ask('clerk:sign-in', who);
    door.close();
    if (!reply.ok) throw new Error(`The clerk was not let in: ${reply.refusal}.`);
    const morning = new BusyMorning(hall, reply.value.session);
    morning.#work = Promise.all([...morning.#kiosks.map((kiosk) => morning.#visit(kiosk)), morning.#serve()]);
    return morning;
  }

  /** Requests under way still get their answers. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#work;
  }

  /** Repeats every command; returns the answers that differ from the first, of which there must be none. */
  async changedAnswers(): Promise<unknown[]> {
    const changed: unknown[] = [];
    for (const { name, payload, reply } of this.book.entries) {
      const screen = name === 'ticket:issue' ? this.#kiosks[0] : this.#desk;
      const again = await screen?.ask(name, payload);
      if (reply.ok && JSON.stringify(again) !== JSON.stringify(reply)) changed.push({ name, reply, again });
    }
    return changed;
  }

  close(): void {
    for (const screen of [...this.#kiosks, this.#desk]) screen.close();
  }

  async #visit(kiosk: StubbornScreen): Promise<void> {
    while (!this.#isOver) {
      const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;
      const payload = { commandId: randomUUID(), ...wish };
      this.book.write({ name: 'ticket:issue', payload, reply: await kiosk.ask('ticket:issue', payload) });
    }
  }

  async #serve(): Promise<void> {
    while (!this.#isOver) {
      if (!(await this.#press('counter:call-next', {}))) continue;
      await this.#press('counter:start', await this.#desk.visitorIn('called'));
      const recipient = { to: 'applicant', name: '' } as const;
      const told = { note: '', programmes: [], owner: '', purpose: '', recipient };
      const end = { ...(await this.#desk.visitorIn('serving')), outcomeId: 'terjawab', ...told, thenCall: false };
      await this.#press('counter:finish', end);
    }
  }

  async #press<Name extends Deed>(name: Name, body: Omit<Payload<Name>, 'commandId'>): Promise<boolean> {
    // TypeScript cannot infer for a generic name that the command id completes it.
    const payload = { commandId: randomUUID(), ...body } as unknown as Payload<Name>;
    const reply = await this.#desk.ask(name, payload);
    this.book.write({ name, payload, reply });
    return reply.ok;
  }
}
