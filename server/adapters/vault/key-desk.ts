import type { HallKey } from '../../ports/hall-key.ts';
import { fetchKey } from './key-place.ts';
import { keyLines, signsOf } from './key-text.ts';
import type { Vault } from './vault.ts';

interface Told {
  readonly agency: string;
  readonly day: string;
}

/** Fetches the key anew each time: it stays in no memory but the moment's. */
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

  async sheet(): Promise<Uint8Array> {
    // Seldom looked at, and slow to load.
    const { keySheet } = await import('../../../printers/key-sheet/key-sheet.ts');
    return keySheet({ ...this.#told(), keyId: this.keyId, lines: this.#lines() });
  }

  isLastLine(typed: string): boolean {
    return signsOf(typed) === signsOf(this.#lines().at(-1) ?? '');
  }

  #lines(): readonly string[] {
    return keyLines(fetchKey(this.#vault.place));
  }
}
