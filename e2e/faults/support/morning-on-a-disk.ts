import { randomUUID } from 'node:crypto';
import type { CounterView } from '../../../contract/views/counter-view.ts';
import type { IssuedTicket } from '../../../contract/requests/kiosk-requests.ts';
import type { DiskTrouble } from '../../../contract/lists.ts';
import type { Reply } from '../../../contract/reply.ts';
import { DiskHub } from './disk-hub.ts';
import type { DiskKind, DiskTroubleMade } from './disk-hub.ts';
import { signedIn } from './signed-in.ts';
import { SmallHall } from './small-hall.ts';
import { StubbornScreen } from './stubborn-screen.ts';

type Shown = Exclude<CounterView, { is: 'signed-out' }>;

interface LivedThrough {
  readonly told: Reply<IssuedTicket>;
  /** The clerk still sees everybody who waits. */
  readonly isShown: boolean;
  /** What a screen that connects meanwhile is shown. */
  readonly shownAnew: CounterView['is'];
  /** Whether the refused press, repeated, is granted afterwards. */
  readonly again: boolean;
  /** Whether the next visitor gets a number. */
  readonly next: boolean;
  readonly given: readonly number[];
}

/** A hall on a disk of its own: a kiosk where visitors press, and a clerk's screen. */
export class MorningOnADisk {
  readonly #numbers: string[] = [];
  readonly #hall: SmallHall;
  readonly #hub: DiskHub;
  readonly #kiosk: StubbornScreen;
  readonly #desk: StubbornScreen;

  private constructor(hall: SmallHall, hub: DiskHub, desk: StubbornScreen) {
    [this.#hall, this.#hub, this.#desk] = [hall, hub, desk];
    this.#kiosk = new StubbornScreen(hub.url, { role: 'kiosk', device: hall.keys.devices.kiosk });
  }

  static async begin(kind: DiskKind): Promise<MorningOnADisk> {
    const hall = await SmallHall.layOut();
    const order = { template: hall.folder, disk: hall.beside, kind, at: '2026-11-23 09:00' };
    const hub = await DiskHub.start(order);
    const clerk = { name: 'front-office', counterId: 'front-office-1' };
    return new MorningOnADisk(hall, hub, await signedIn(hub.url, hall.keys, clerk));
  }

  /** Visitors press, the disk fails and recovers; returns what everybody was told. */
  async through(trouble: DiskTroubleMade, named: DiskTrouble): Promise<LivedThrough> {
    await this.#press();
    const noticed = this.#deskSays(named);
    await this.#hub.diskIs(trouble);
    const { commandId, told } = await this.#pressUntilRefused();
    const desk = await noticed;
    const isShown = 'queueLength' in desk && desk.queueLength === this.#numbers.length;
    const shownAnew = await this.#shownAnew();
    const well = this.#deskSays(null);
    await this.#hub.diskIs('well');
    await well;
    const again = await this.#press(commandId);
    const next = await this.#press();
    const given = this.#numbers.map((number) => Number(number.slice(1)));
    return { told, isShown, shownAnew: shownAnew.is, again: again.ok, next: next.ok, given };
  }

  async #press(commandId: string = randomUUID()): Promise<Reply<IssuedTicket>> {
    const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;
    const reply = await this.#kiosk.ask('ticket:issue', { commandId, ...wish });
    if (reply.ok) this.#numbers.push(reply.value.number);
    return reply;
  }

  /** Visitors press until one is refused; returns the command and the answer. */
  async #pressUntilRefused(): Promise<{ readonly commandId: string; readonly told: Reply<IssuedTicket> }> {
    for (;;) {
      const commandId = randomUUID();
      const told = await this.#press(commandId);
      if (!told.ok) return { commandId, told };
    }
  }

  /** Resolves when the clerk's screen says why nothing can be stored; null: that all is well. */
  async #deskSays(trouble: Shown['notKept']): Promise<Shown> {
    const view = await this.#desk.viewThat((shown) => shown.is !== 'signed-out' && shown.notKept === trouble);
    return view as Shown; // by the predicate
  }

  /** What a clerk's screen that connects now is shown. */
  async #shownAnew(): Promise<CounterView> {
    const screen = new StubbornScreen(this.#hub.url, { role: 'counter', device: this.#hall.keys.devices.counter });
    const view = await screen.firstView();
    screen.close();
    return view;
  }

  async close(): Promise<void> {
    this.#kiosk.close();
    this.#desk.close();
    await this.#hub.end();
    this.#hall.clear();
  }
}
