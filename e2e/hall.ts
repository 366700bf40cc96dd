import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HallFile } from '../contract/hall-file.ts';
import { CHEAP_PASSWORDS } from '../server/adapters/access/cheap-passwords.fixture.ts';
import { shippedHall } from '../server/adapters/hall-file/shipped-halls.ts';
import { fetchKey } from '../server/adapters/vault/key-place.ts';
import { keyLines } from '../server/adapters/vault/key-text.ts';
import { ensureVault } from '../server/adapters/vault/vault.ts';
import { SkippingClock } from '../server/adapters/skipping-clock.fixture.ts';
import { systemChance } from '../server/adapters/system-chance.ts';
import type { RegisteredPerson } from '../server/domain/register/person.ts';
import type { SpeechEngine } from '../server/ports/voice.ts';
import type { Log } from '../server/ports/world.ts';
import { startHub } from '../server/start-hub.ts';
import type { Hub } from '../server/start-hub.ts';
import { HandClock } from './hand-clock.ts';
import { PaperTray } from './paper-tray.ts';
import { layOutRealHall } from './real-hall.ts';
import type { Keys } from './real-hall.ts';
import type { Role } from './screens/glass.ts';

export interface HallWish {
  readonly hallId: string;
  /** Local time at which the story begins. */
  readonly at: string;
  /** A trial ignores the opening hours; a real hall observes them. */
  readonly kind: 'trial' | 'real';
  /** A real hall that is not shipped with the product. */
  readonly file?: HallFile;
  /** Text-to-speech program; absent: none. */
  readonly speech?: SpeechEngine;
}

export const WEB_ROOT = join(import.meta.dirname, '../dist/web');

interface HallParts {
  readonly clock: HandClock;
  readonly watch: SkippingClock;
  readonly hub: Hub;
  readonly faults: readonly unknown[];
  readonly trays: ReadonlyMap<string, PaperTray>;
  readonly keys: Keys | null;
  readonly dataDir: string;
}

/** A separate office for each story: a hub on a free port, a clock set by hand, printers with readable paper. */
export class TestHall {
  readonly #parts: HallParts;

  private constructor(parts: HallParts) {
    this.#parts = parts;
  }

  static async open({ hallId, at, kind, file = shippedHall(hallId), speech }: HallWish): Promise<TestHall> {
    const dataDir = mkdtempSync(join(tmpdir(), 'antrean-story-'));
    const clock = new HandClock(file.timeZone, at);
    const watch = new SkippingClock();
    const keys = kind === 'real' ? await layOutRealHall(dataDir, file, clock) : null;
    const faults: unknown[] = [];
    const trays = new Map<string, PaperTray>();
    const hub = await startHub({
      dataDir,
      hallId,
      port: 0,
      host: '127.0.0.1',
      webRoot: WEB_ROOT,
      clock,
      steady: watch,
      chance: systemChance,
      passwordCost: CHEAP_PASSWORDS,
      log: silentLog(faults),
      deviceFor: ({ id }) => trayFor(trays, id).device,
      visitorsHere: true,
      findSpeech: () => Promise.resolve(speech ?? null),
    });
    return new TestHall({ clock, watch, hub, faults, trays, keys, dataDir });
  }

  async close(): Promise<void> {
    await this.hub.close();
    rmSync(this.#parts.dataDir, { recursive: true, force: true });
  }

  get clock(): HandClock {
    return this.#parts.clock;
  }

  get watch(): SkippingClock {
    return this.#parts.watch;
  }

  get hub(): Hub {
    return this.#parts.hub;
  }

  /** Everybody signs in again on another day: sessions end with the day (AC4). */
  readonly nextMorning: (() => Promise<void>)[] = [];

  /** Sends views that have changed by time alone, as the hub does by itself within twenty seconds. */
  lookAgain(): void {
    this.hub.office.live.lookAgain();
  }

  /** Starts another day, and lets the hub notice it, as it does by itself within seconds (CA12). */
  async turnDay(local: string): Promise<void> {
    const before = this.hub.office.live.hall.day;
    this.clock.turnTo(local);
    await this.hub.office.live.perform({ command: { type: 'close-day' }, commandId: null, answer: () => null });
    this.lookAgain();
    if (local.startsWith(before)) return;
    for (const signInAnew of this.nextMorning) await signInAnew();
  }

  /** Everything that the hub has logged as a fault; at the end of a story there must be none. */
  get faults(): readonly unknown[] {
    return this.#parts.faults;
  }

  get url(): string {
    return this.hub.url;
  }

  get file(): HallFile {
    return this.hub.office.file.current;
  }

  /** The hub's data folder, for tests that read it directly. */
  get dataDir(): string {
    return this.#parts.dataDir;
  }

  get password(): string {
    return this.#parts.keys?.password ?? this.hub.trial?.password ?? '';
  }

  /** A trial pairs screens of its own machine by itself; those of a real hall bring tokens. */
  pairing(role: Role): { hub: string; token: string | null } {
    return { hub: this.url, token: this.#parts.keys?.devices[role] ?? null };
  }

  /** Last line of the recovery sheet of the office's own hall, before it begins and afterwards. */
  get sheetLine(): string {
    return keyLines(fetchKey(ensureVault(this.dataDir).place)).at(-1) ?? '';
  }

  get kioskPaper(): PaperTray {
    return this.#tray(this.file.kiosks[0]?.printerId);
  }

  get counterPaper(): PaperTray {
    return this.#tray(this.file.counters[0]?.printerId);
  }

  /** Invented people of the current register. */
  listedPerson(nth: number): RegisteredPerson {
    const { register } = this.hub.office;
    const person = register.byId(register.current()?.number ?? 0, nth);
    if (!person) throw new Error(`The register of this hall has no person ${nth}.`);
    return person;
  }

  /** A valid NIK that is in no register of this hall. */
  get strangersNik(): string {
    const region = (this.file.region ?? '13.77').replace('.', '');
    return `${region}011506859876`;
  }

  #tray(printerId: string | null | undefined): PaperTray {
    const tray = this.#parts.trays.get(printerId ?? '');
    if (!tray) throw new Error(`This hall has no printer ${printerId}.`);
    return tray;
  }
}

function trayFor(trays: Map<string, PaperTray>, printerId: string): PaperTray {
  const tray = new PaperTray();
  trays.set(printerId, tray);
  return tray;
}

const silentLog = (faults: unknown[]): Log => ({ info: () => {}, fault: (_what, error) => faults.push(error) });
