import { Low } from 'lowdb';
import { existsSync } from 'node:fs';
import type { HallFile } from '../../../contract/hall-file.ts';
import { InTurn } from '../../../printers/spool/in-turn.ts';
import { FsyncedJsonFile } from './fsynced-json-file.ts';
import { HallFileRefused } from './hall-file-refused.ts';
import { parseHallFile } from './read-hall-file.ts';

/** A change that the office wants: a whole hall, or a function of the current one. */
export type HallChange = HallFile | ((current: HallFile) => HallFile);

/** The hall's file of the data folder, which the office edits while the hub runs. For one process only. */
export class LivingHallFile {
  readonly #file: string;
  readonly #onDisk: FsyncedJsonFile<HallFile>;
  readonly #low: Low<HallFile>;
  #current: HallFile;
  readonly #turns = new InTurn();

  private constructor(file: string, onDisk: FsyncedJsonFile<HallFile>, hall: HallFile) {
    this.#file = file;
    this.#onDisk = onDisk;
    this.#low = new Low(onDisk, hall);
    this.#current = frozen(hall);
  }

  /** Refuses a broken or missing file; never replaces it by another hall. */
  static async open(file: string): Promise<LivingHallFile> {
    const onDisk = fileOf(file);
    const hall = await onDisk.read().catch((cause: unknown) => {
      throw cause instanceof HallFileRefused ? withAdvice(cause) : cause;
    });
    if (hall === null) throw withAdvice(refused(file, 'there is no such file'));
    await onDisk.clearBrokenOff();
    return new LivingHallFile(file, onDisk, hall);
  }

  /** Creates the file; an existing one is never overwritten. */
  static async create(file: string, hall: HallFile): Promise<LivingHallFile> {
    if (existsSync(file)) throw refused(file, 'there is a hall already');
    const living = new LivingHallFile(file, fileOf(file), asReadAgain(hall, file));
    await living.#low.write();
    return living;
  }

  get current(): HallFile {
    return this.#current;
  }

  /** One change at a time, each based on the one before; on disk when this resolves. False: `instead` is no longer the current hall. */
  change(wanted: HallChange, instead?: HallFile): Promise<boolean> {
    return this.#turns.take(async () => {
      if (instead !== undefined && instead !== this.#current) return false;
      await this.#put(wanted);
      return true;
    });
  }

  async #put(wanted: HallChange): Promise<void> {
    const hall = asReadAgain(typeof wanted === 'function' ? wanted(this.#current) : wanted, this.#file);
    if (await this.#onDisk.changedOutside()) {
      throw refused(this.#file, 'the file was edited by hand while the hub was running; start the hub again to use it');
    }
    this.#low.data = hall;
    await this.#low.write();
    this.#current = frozen(hall);
  }
}

const fileOf = (file: string) => new FsyncedJsonFile(file, (bytes) => parseHallFile(bytes, file));

/** Exactly what the hub would read at its next start, or a refusal. */
const asReadAgain = (hall: HallFile, file: string) => parseHallFile(Buffer.from(JSON.stringify(hall)), file);

const refused = (file: string, sentence: string) => new HallFileRefused(file, [{ path: '', sentence }]);

function withAdvice(refusal: HallFileRefused): HallFileRefused {
  const backup = `${refusal.file}.bak`;
  return existsSync(backup)
    ? new HallFileRefused(
        refusal.file,
        refusal.faults,
        `Versi sebelumnya ada di ${backup}. / The version before it is kept in ${backup}.`,
      )
    : refusal;
}

/** The current hall is frozen: to alter it, use `change`. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach((entry) => frozen(entry));
  return Object.freeze(value);
}
