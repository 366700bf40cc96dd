import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { granted, refused } from '../contract/reply.ts';
import type { Reply } from '../contract/reply.ts';
import type { Setup } from '../contract/requests/setup-requests.ts';
import type { PasswordCost } from './adapters/access/password.ts';
import { BEGINNING, OtherHall, hallFileIn, refuseHalfRestored, refuseLost } from './adapters/hall-file/hall-folder.ts';
import { readHallFile } from './adapters/hall-file/read-hall-file.ts';
import { shippedHalls } from './adapters/hall-file/shipped-halls.ts';
import type { Beginning } from './application/answers/setup-answers.ts';
import type { HallListener } from './application/live-hall/believed-hall.ts';
import type { Office } from './application/office.ts';
import { beginHall, faultInPrinter } from './begin-hall.ts';
import type { Begun } from './begin-hall.ts';
import type { OpenOffice } from './open-office.ts';
import { KeyDesk } from './adapters/vault/key-desk.ts';
import { ensureVault } from './adapters/vault/vault.ts';
import type { Vault } from './adapters/vault/vault.ts';
import { dayAt } from './domain/hall-time/zone.ts';
import type { Chance, Clock } from './ports/world.ts';
import { clearTrial, furnishTrial, layOutTrial } from './trial.ts';
import type { TrialPeople } from './trial.ts';

/** Names, passwords and one-time code of a trial, made anew at every start. */
export interface Trial extends TrialPeople {
  readonly password: string;
  readonly setupCode: string;
}

interface HouseOptions {
  readonly dataDir: string;
  readonly hallId: string | null;
  /** Where halls' keys are stored; absent: beside their data. */
  readonly keyFolder?: string | null;
  readonly passwordCost?: PasswordCost;
  readonly clock: Clock;
  readonly chance: Chance;
}

const TRIAL_HALL = 'pariaman';
/** The answer to "begin real work" must reach its screen before all screens are disconnected. */
const GOODBYE_AFTER_MS = 250;

/** The hall that is open now: the trial, until the office's own takes its place. */
export class House implements Beginning {
  trial: Trial | null = null;
  onChange: HallListener = () => {};
  onMove = (): void => {};
  readonly #options: HouseOptions;
  readonly #open: (folder: string, trial: boolean) => Promise<OpenOffice>;
  #opened: OpenOffice | null = null;
  #beginning: { readonly asked: string; readonly reply: Promise<Reply<Begun>> } | null = null;

  constructor(options: HouseOptions, open: (folder: string, trial: boolean) => Promise<OpenOffice>) {
    this.#options = options;
    this.#open = open;
  }

  get office(): Office {
    if (!this.#opened) throw new Error('No hall is open.');
    return this.#opened.office;
  }

  get vault(): Vault {
    if (!this.#opened) throw new Error('No hall is open.');
    return this.#opened.vault;
  }

  /** Read only when needed: a start, above all after a power cut, does not wait for it. */
  get models() {
    return shippedHalls();
  }

  get code(): string | null {
    return this.trial?.setupCode ?? null;
  }

  async enter(): Promise<void> {
    const { dataDir, hallId, chance } = this.#options;
    refuseHalfRestored(dataDir);
    refuseLost(dataDir);
    if (existsSync(hallFileIn(dataDir))) {
      const own = readHallFile(hallFileIn(dataDir)).id;
      if (hallId !== null && hallId !== own) {
        throw new OtherHall(
          `Di ${dataDir} ada balai "${own}", bukan "${hallId}": jalankan tanpa --hall, atau dengan folder lain (--data).`,
        );
      }
      await this.#moveInto(dataDir, false);
      this.#hasBegun();
      return;
    }
    const opened = await this.#moveInto(await layOutTrial(dataDir, hallId ?? TRIAL_HALL), true);
    const password = chance.code(8).toLowerCase();
    this.trial = { ...(await furnishTrial(opened, password)), password, setupCode: chance.code(8) };
  }

  async keySheet(shownName: string) {
    const desk = this.#nextKey(shownName);
    return { keyId: desk.keyId, pdf: await desk.sheet() };
  }

  /** ST3: once; a repeat while it begins gets the same answer, any other request is refused. */
  begin(setup: Setup): Promise<Reply<Begun>> {
    const asked = JSON.stringify(setup);
    if (this.#beginning)
      return this.#beginning.asked === asked ? this.#beginning.reply : Promise.resolve(refused('not-a-trial'));
    const reply = this.#begin(setup).finally(() => (this.#beginning = null));
    this.#beginning = { asked, reply };
    return reply;
  }

  async #begin(setup: Setup): Promise<Reply<Begun>> {
    const { dataDir } = this.#options;
    if (!this.office.printRoom.knowsModel(setup.printerModel)) {
      return refused('broken-hall-file', 'printerModel: no such model is known');
    }
    const fault = faultInPrinter(setup);
    if (fault !== null) return refused('broken-hall-file', fault);
    if (!(await this.#nextKey(setup.shownName).isLastLine(setup.sheetLine))) return refused('sheet-wanted');
    const trial = this.#opened;
    const begun = await beginHall(this.#options, setup);
    try {
      await this.#moveInto(dataDir, false);
    } catch (fault) {
      rmSync(hallFileIn(dataDir), { force: true }); // not begun: the next start is a trial again
      throw fault;
    }
    this.#hasBegun();
    this.trial = null;
    await trial?.close();
    clearTrial(dataDir);
    setTimeout(() => this.onMove(), GOODBYE_AFTER_MS);
    return granted(begun);
  }

  async leave(): Promise<void> {
    await this.#opened?.close();
  }

  #hasBegun(): void {
    rmSync(join(this.#options.dataDir, BEGINNING), { force: true });
  }

  /** AR9: the key of the office's own hall is made before the hall, so that it can be on paper by then. */
  #nextKey(agency: string): KeyDesk {
    const { dataDir, keyFolder = null, clock } = this.#options;
    const day = dayAt(clock.now(), this.office.file.current.timeZone);
    return new KeyDesk(ensureVault(dataDir, keyFolder), () => ({ agency, day }));
  }

  async #moveInto(folder: string, trial: boolean): Promise<OpenOffice> {
    const opened = await this.#open(folder, trial);
    opened.office.live.onChange((hall, events) => this.onChange(hall, events));
    this.#opened = opened;
    return opened;
  }
}
