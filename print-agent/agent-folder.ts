import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder, moveDurably } from '../server/adapters/durable-files.ts';

const Kept = z.strictObject({ hub: z.string(), token: z.string() });
export type Kept = z.output<typeof Kept>;

/** What the agent keeps besides its journal: to which hub it belongs, and the token by which that hub knows it. */
export class AgentFolder {
  readonly path: string;
  readonly #file: string;

  constructor(path: string) {
    this.path = path;
    this.#file = join(path, 'agent.json');
    makeFolder(path);
  }

  /** Null: not paired yet. */
  read(): Kept | null {
    try {
      return Kept.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw new Error(`${this.#file} cannot be read: delete it, and pair this agent anew.`, { cause: error });
    }
  }

  keep(kept: Kept): void {
    writeDurably(this.#file, JSON.stringify(kept));
  }
}

/** All of it or what was there before, whatever happens in between; for this user alone. */
function writeDurably(file: string, text: string): void {
  moveDurably(writeBeside(file, text), file);
}

/** Under another name, which it returns: to be moved in the place of what is there. */
export function writeBeside(file: string, text: string): string {
  const beside = `${file}.new`;
  const fd = openSync(beside, 'w', 0o600);
  try {
    // Not writeSync: a disk that is nearly full takes a part of it, and says no word.
    writeFileSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  return beside;
}
