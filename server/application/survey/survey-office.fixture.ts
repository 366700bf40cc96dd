import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VirtualDevice } from '../../../printers/devices/virtual-device.ts';
import { CHEAP_PASSWORDS } from '../../adapters/access/cheap-passwords.fixture.ts';
import { hallFileIn } from '../../adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../../adapters/hall-file/living-hall-file.ts';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { systemChance } from '../../adapters/system-chance.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import type { SurveyAnswer } from '../../domain/survey/survey-answer.ts';
import { openOffice } from '../../open-office.ts';
import type { OpenOffice } from '../../open-office.ts';
import type { Office } from '../office.ts';

/** An office in a folder of its own, whose days the test controls. */
export class SurveyedOffice {
  readonly faults: unknown[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'survey-'));
  #now = 0;
  #opened: OpenOffice | null = null;

  static async open(day: string): Promise<SurveyedOffice> {
    const surveyed = new SurveyedOffice();
    const file = shippedHall('pariaman');
    await LivingHallFile.create(hallFileIn(surveyed.#folder), file);
    surveyed.#now = instantOf(day, '09:00', file.timeZone);
    await surveyed.start();
    return surveyed;
  }

  get office(): Office {
    if (!this.#opened) throw new Error('the office is closed');
    return this.#opened.office;
  }

  async start(): Promise<void> {
    const log = { info: () => {}, fault: (...said: unknown[]) => void this.faults.push(said) };
    this.#opened = await openOffice({
      folder: this.#folder,
      trial: false,
      ownAddress: () => 'http://hub.example',
      clock: { now: () => this.#now },
      chance: systemChance,
      passwordCost: CHEAP_PASSWORDS,
      log,
      deviceFor: () => new VirtualDevice(),
    });
  }

  async stop(): Promise<void> {
    await this.#opened?.close();
    this.#opened = null;
  }

  async clear(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Moves only the clock: nobody is there to notice. */
  sleepUntil(day: string): void {
    this.#now = instantOf(day, '09:00', 'WIB');
  }

  async turnTo(day: string): Promise<void> {
    this.sleepUntil(day);
    await this.office.live.perform({ command: { type: 'close-day' }, commandId: null, answer: () => null });
  }

  /** Stores answers of today's visitors. */
  async isAnswered(...answers: readonly SurveyAnswer[]): Promise<void> {
    const { surveyBook, chance, live } = this.office;
    for (const answer of answers) {
      await surveyBook.keep(chance.token(), { ...answer, key: chance.token(), day: live.hall.day, facts: {} });
    }
  }
}
