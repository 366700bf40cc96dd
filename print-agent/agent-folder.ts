import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder, moveDurably } from '../server/adapters/durable-files.ts';

const Kept = z.strictObject({ hub: z.string(), token: z.string() });
export type Kept = z.output<typeof Kept>;

/** What the agent stores besides its journal: its hub, and the token that hub gave it. */
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

/** Atomic: the whole file, or what was there before; readable by this user alone. */
function writeDurably(file: string, text: string): void {
  moveDurably(writeBeside(file, text), file);
}

/** Writes to a temporary name and returns it, to be renamed over the old file. */
export function writeBeside(file: string, text: string): string {
  const beside = `${file}.new`;
  const fd = openSync(beside, 'w', 0o600);
  try {
    // Not writeSync: on a nearly full disk it writes a part without an error.
    writeFileSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  return beside;
}
