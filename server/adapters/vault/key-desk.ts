import type { KeySheet } from '../../../printers/key-sheet.ts';
import type { HallKey } from '../../ports/hall-key.ts';
import { inOwnThread } from '../work-thread/in-own-thread.ts';
import { fetchKeyAside } from './key-place.ts';
import { keyLines, signsOf } from './key-text.ts';
import type { Vault } from './vault.ts';

interface Told {
  readonly agency: string;
  readonly day: string;
}

/** Fetches the key each time, so that it does not stay in memory. */
export class KeyDesk implements HallKey {
  readonly #vault: Vault;
  readonly #told: () => Told;

  constructor(vault: Vault, told: () => Told) {
    [this.#vault, this.#told] = [vault, told];
  }

  get keyId(): string {
    return this.#vault.keyId;
  }

  get place(): HallKey['place'] {
    return this.#vault.place.is;
  }

  /** In a thread: loading the typesetter takes half a second, needed once in years, and the key's words disappear with the thread. */
  async sheet(): Promise<Uint8Array> {
    const sheet: KeySheet = { ...this.#told(), keyId: this.keyId, lines: await this.#lines() };
    return inOwnThread(new URL('key-sheet-worker.ts', import.meta.url), sheet);
  }

  async isLastLine(typed: string): Promise<boolean> {
    const lines = await this.#lines();
    return signsOf(typed) === signsOf(lines.at(-1) ?? '');
  }

  async #lines(): Promise<readonly string[]> {
    return keyLines(await fetchKeyAside(this.#vault.place));
  }
}
