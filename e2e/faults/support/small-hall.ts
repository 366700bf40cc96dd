import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { HandClock } from '../../hand-clock.ts';
import { layOutRealHall } from '../../real-hall.ts';
import type { Keys } from '../../real-hall.ts';

/** A hall laid out once, with a copy of its folder for each kill. */
export class SmallHall {
  readonly #root = mkdtempSync(join(tmpdir(), 'antrean-dies-'));
  #copies = 0;
  #keys: Keys | null = null;

  static async layOut(): Promise<SmallHall> {
    const hall = new SmallHall();
    mkdirSync(hall.folder);
    const file = shippedHall('pariaman');
    hall.#keys = await layOutRealHall(hall.folder, file, new HandClock(file.timeZone, '2026-11-23 09:00'));
    return hall;
  }

  get keys(): Keys {
    if (!this.#keys) throw new Error('The hall is not laid out.');
    return this.#keys;
  }

  get folder(): string {
    return join(this.#root, 'data');
  }

  /** A folder beside it, for backups. */
  get beside(): string {
    return join(this.#root, `copy-${this.#copies++}`);
  }

  copy(): string {
    const folder = this.beside;
    cpSync(this.folder, folder, { recursive: true });
    return folder;
  }

  clear(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
