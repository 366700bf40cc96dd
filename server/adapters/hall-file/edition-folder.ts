import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InTurn } from '../../../printers/spool/in-turn.ts';
import type { Edition, Editions } from '../../ports/editions.ts';
import { makeFolder } from '../durable-files.ts';
import { FsyncedJsonFile } from './fsynced-json-file.ts';

/** Two years at one change a working day. */
const KEPT = 500;
const NAME = /^(\d{6})\.json$/;

/** Editions as files, `000012.json`: written by one process, one at a time. */
export class EditionFolder implements Editions {
  readonly #folder: string;
  readonly #turns = new InTurn();

  constructor(folder: string) {
    this.#folder = folder;
  }

  keep(edition: Omit<Edition, 'number'>): Promise<number> {
    return this.#turns.take(() => this.#write(edition));
  }

  async newest(count: number, before = Infinity): Promise<readonly Edition[]> {
    const numbers = (await this.#numbers()).filter((number) => number < before).slice(-count);
    const editions = await Promise.all(numbers.toReversed().map((number) => this.read(number)));
    return editions.filter((edition) => edition !== undefined);
  }

  async read(number: number): Promise<Edition | undefined> {
    const bytes = await readFile(this.#file(number), 'utf8').catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return null;
      throw fault;
    });
    return bytes === null ? undefined : editionIn(bytes, number);
  }

  async #write(edition: Omit<Edition, 'number'>): Promise<number> {
    makeFolder(this.#folder);
    const numbers = await this.#numbers();
    const number = (numbers.at(-1) ?? 0) + 1;
    const file = new FsyncedJsonFile<Omit<Edition, 'number'>>(this.#file(number), () => edition, {
      keepsBackup: false,
    });
    await file.write(edition);
    for (const old of numbers.slice(0, -KEPT)) await rm(this.#file(old), { force: true });
    return number;
  }

  async #numbers(): Promise<number[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .toSorted((a, b) => a - b);
  }

  #file(number: number): string {
    return join(this.#folder, `${String(number).padStart(6, '0')}.json`);
  }
}

/**
 * Only this class writes these files, from checked halls, and one that is brought back is checked again; but a disk may have damaged it. DU8:
 * then it is no edition any more, and the settings can be changed as ever.
 */
function editionIn(text: string, number: number): Edition | undefined {
  try {
    const found = JSON.parse(text) as Partial<Omit<Edition, 'number'>> | null;
    return found?.hall ? { ...(found as Omit<Edition, 'number'>), number } : undefined;
  } catch {
    return undefined;
  }
}
