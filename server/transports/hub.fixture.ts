import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { PROTOCOL } from '../../contract/lists.ts';
import type { ScreenRole } from '../../contract/handshake.ts';
import type { Reply } from '../../contract/reply.ts';
import type { HubToScreen, ScreenToHub } from '../../contract/socket-events.ts';
import { CHEAP_PASSWORDS } from '../adapters/access/cheap-passwords.fixture.ts';
import { systemChance } from '../adapters/system-chance.ts';
import { SkippingClock } from '../adapters/skipping-clock.fixture.ts';
import { editionOf } from '../domain/cases/case.ts';
import { visitorAt } from '../domain/hall.ts';
import { comes } from '../domain/hall.fixture.ts';
import { days } from '../domain/hall-time/instant.ts';
import { undoableAt } from '../domain/queue/undo.ts';
import { instantOf } from '../domain/hall-time/zone.ts';
import { startHub } from '../start-hub.ts';
import type { Hub, HubOptions } from '../start-hub.ts';
import { PATIENCE } from './door/patience.ts';
import type { Patience } from './door/patience.ts';

type Line = Socket<HubToScreen, ScreenToHub>;
type View = Parameters<HubToScreen['view']>[0];

/** Both ends of a line share one thread here: after seconds without CPU time each would take the other for gone. */
const UNHURRIED: Patience = { ...PATIENCE, pingTimeout: 120_000 };

/** A clock that stands at nine o'clock on a Monday in Pariaman and is moved only by the test. */
class StoodClock {
  time = instantOf('2026-11-23', '09:00', 'WIB');
  now(): number {
    return this.time;
  }
}

/** How a test's hub differs from the trial of Pariaman with the usual printers, no speech, and much patience. */
type HubWish = Partial<Pick<HubOptions, 'hallId' | 'deviceFor' | 'findSpeech' | 'patience'>>;

type HubParts = Pick<TestHub, 'hub' | 'clock' | 'steady' | 'folder' | 'faults' | 'said'>;

/** A trial in its own folder, on a free port, with virtual printers. */
export class TestHub {
  readonly hub: Hub;
  readonly clock: StoodClock;
  readonly steady: SkippingClock;
  readonly folder: string;
  readonly faults: string[];
  /** Everything that was logged, faults included. */
  readonly said: string[];
  readonly #lines: Line[] = [];
  readonly #deviceOf = new WeakMap<Line, string>();
  readonly #counterOf = new WeakMap<Line, string>();
  readonly #bearers = new Map<string, string>();

  private constructor(parts: HubParts) {
    this.hub = parts.hub;
    this.clock = parts.clock;
    this.steady = parts.steady;
    this.folder = parts.folder;
    this.faults = parts.faults;
    this.said = parts.said;
  }

  static async start(wish: HubWish = {}): Promise<TestHub> {
    const folder = mkdtempSync(join(tmpdir(), 'hub-'));
    const clock = new StoodClock();
    const steady = new SkippingClock();
    const [faults, said]: [string[], string[]] = [[], []];
    const log = {
      info: (what: string, facts: object = {}) => void said.push(`${what} ${JSON.stringify(facts)}`),
      fault: (what: string, error: unknown, facts: object = {}) => {
        faults.push(`${what}: ${String(error)}`);
        said.push(`${what}: ${String(error)} ${JSON.stringify(facts)}`);
      },
    };
    const hub = await startHub({ ...optionsFor(folder, clock, log), steady, patience: UNHURRIED, ...wish });
    return new TestHub({ hub, clock, steady, folder, faults, said });
  }

  /** Starts a second hub on the same folder. */
  startAgain(hallId: string | null = null): Promise<Hub> {
    return startHub({ ...optionsFor(this.folder, this.clock, { info: () => {}, fault: () => {} }), hallId });
  }

  /** A connection with this handshake; completed to that of an unpaired screen if only a role is given. */
  line(auth: object, headers: Record<string, string> = {}): Line {
    const line: Line = io(this.hub.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: headers,
      auth: { protocol: PROTOCOL, ...auth },
    });
    this.#lines.push(line);
    return line;
  }

  /** A paired screen, with the session of a clerk if given. */
  async screen(role: ScreenRole, session?: string): Promise<Line> {
    const [line] = await this.pairedScreen(role, session);
    return line;
  }

  /** The same, with its device token. */
  async pairedScreen(role: ScreenRole, session?: string): Promise<readonly [Line, string]> {
    const token = `${this.hub.office.chance.token()}${this.hub.office.chance.token()}`;
    const { kiosks, displays } = this.hub.office.file.current;
    const place = { kiosk: kiosks[0]?.id, display: displays[0]?.id, counter: undefined }[role] ?? null;
    const device = { id: this.hub.office.chance.id(), role, name: 'layar uji', place, pairedAt: this.clock.now() };
    await this.hub.office.access.pair(device, token);
    const line = this.line({ role, device: token, ...(session === undefined ? {} : { session }) });
    this.#deviceOf.set(line, token);
    await heard(line, 'view');
    return [line, token];
  }

  /** A counter's screen where a clerk of the trial has signed in. */
  async clerk(name: string, counterId: string | null = null): Promise<Line> {
    const line = await this.screen('counter');
    const reply = await this.signIn(line, name, counterId);
    if (!reply.ok) throw new Error(`${name} could not sign in: ${reply.refusal}`);
    return line;
  }

  async signIn(
    line: Line,
    name: string,
    counterId: string | null = null,
    takeOver = false,
  ): Promise<Reply<{ session: string }>> {
    const password = this.hub.trial?.password ?? '';
    const reply = await line.emitWithAck('clerk:sign-in', { name, password, counterId, takeOver });
    if (reply.ok && counterId !== null) this.#counterOf.set(line, counterId);
    const device = this.#deviceOf.get(line);
    if (reply.ok && device !== undefined) this.#bearers.set(reply.value.session, `${reply.value.session}.${device}`);
    return reply;
  }

  /** The Authorization header of the browser where this session began. */
  bearer(session: string): string {
    return this.#bearers.get(session) ?? session;
  }

  /** Takes a number without a kiosk. */
  async takeNumber(token = this.hub.office.chance.token()): Promise<void> {
    const { live, chance } = this.hub.office;
    const visit = comes(chance.id(), { token, jobId: chance.id(), serviceId: 'informasi-bansos' });
    await live.perform({ command: visit, commandId: null, answer: () => null });
  }

  /** Lets this many days pass, on each of which somebody comes. */
  async works(count: number): Promise<void> {
    for (let day = 0; day < count; day++) {
      this.clock.time += days(1);
      await this.takeNumber();
    }
  }

  /** The same screen again, as after a reload or in a second window. */
  async again(device: string, session?: string): Promise<Line> {
    const line = this.line({ role: 'counter', device, ...(session === undefined ? {} : { session }) });
    this.#deviceOf.set(line, device);
    await heard(line, 'view');
    return line;
  }

  /** Of a step as a screen would show it now (CS12). */
  edition(caseId: string, stepId: string): string {
    const { cases, setup } = this.hub.office.live.hall;
    const behind = cases.get(caseId);
    const open = behind?.open.find((step) => step.stepId === stepId);
    return behind && open ? editionOf(setup, behind, open) : 'no such step';
  }

  /** Whom the screen would show at the counter where its clerk has signed in (CA18). */
  here(line: Line): { visitId: string } {
    return { visitId: visitorAt(this.hub.office.live.hall, this.#counterOf.get(line) ?? '')?.id ?? 'nobody' };
  }

  /** The same, and in which stage. */
  stage(line: Line): { visitId: string; edition: number } {
    const { visitId } = this.here(line);
    return { visitId, edition: this.hub.office.live.hall.visits.get(visitId)?.edition ?? 0 };
  }

  /** The act that this screen would offer to undo. */
  undoable(line: Line): { act: number } {
    const { hall } = this.hub.office.live;
    return { act: undoableAt(hall, this.#counterOf.get(line) ?? '', this.clock.now())?.undo.order ?? 0 };
  }

  hangUp(): void {
    for (const line of this.#lines.splice(0)) line.disconnect();
  }

  /** Resolves with the ledger's position when no printer has anything left to report. */
  async atRest(): Promise<number> {
    const { live } = this.hub.office;
    const isAtRest = () => [...live.hall.jobs.values()].every(({ settled }) => settled);
    while (!isAtRest()) {
      await new Promise<void>((resolve) => {
        const forget = live.onChange(() => {
          forget();
          resolve();
        });
      });
    }
    return live.position;
  }

  async stop(): Promise<void> {
    this.hangUp();
    await this.hub.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function optionsFor(dataDir: string, clock: StoodClock, log: HubOptions['log']) {
  const where = { dataDir, hallId: null, port: 0, host: '127.0.0.1', webRoot: null };
  return { ...where, clock, chance: systemChance, passwordCost: CHEAP_PASSWORDS, log };
}

/** True: the hub refuses this line, has ended it, or ends it now; false: it still sends it beats. */
export function isEnded(line: Line): Promise<boolean> {
  return new Promise((resolve) => {
    if (!line.active) resolve(true);
    for (const end of ['connect_error', 'disconnect'] as const) line.once(end, () => resolve(true));
    let beats = 0;
    line.on('beat', () => {
      beats += 1;
      if (beats === 3) resolve(false);
    });
  });
}

/** Resolves with the hub's next message of this kind. */
export function heard<Name extends keyof HubToScreen>(
  line: Line,
  name: Name,
): Promise<Parameters<HubToScreen[Name]>[0]> {
  return new Promise((resolve) => {
    // Socket.IO derives a listener's type from the event's name, which is a variable here.
    const anyLine: Socket = line;
    anyLine.once(name as string, (said: Parameters<HubToScreen[Name]>[0]) => resolve(said));
  });
}

/** The next view that matches. */
export function viewOf(line: Line, fits: (view: View) => boolean): Promise<View> {
  return new Promise((resolve) => {
    const look = (view: View) => {
      if (!fits(view)) return;
      line.off('view', look);
      resolve(view);
    };
    line.on('view', look);
  });
}

export type { Line, View };
