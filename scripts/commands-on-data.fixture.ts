import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { hallFileIn } from '../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../server/adapters/hall-file/living-hall-file.ts';
import { shippedHall } from '../server/adapters/hall-file/shipped-halls.ts';
import { openDatabase } from '../server/adapters/ledger/open-database.ts';
import { ensureVault } from '../server/adapters/vault/vault.ts';

/** A data folder for each test, empty at first, and the office's commands, run as on a machine that has no settings of anybody. */
export function commandsOnData() {
  let data = '';
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'antrean-command-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(data, { recursive: true, force: true });
  });
  return {
    get data(): string {
      return data;
    },
    async bringsHall(): Promise<void> {
      await LivingHallFile.create(hallFileIn(data), shippedHall('pariaman'));
      openDatabase(join(data, 'hall.db'), ensureVault(data).database).close();
    },
    /** No stack trace: a sentence, and nothing else. */
    run(program: string, ...args: readonly string[]) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(import.meta.dirname, '..', program), ...args],
        { encoding: 'utf8', timeout: 120_000, env: { ...process.env, XDG_CONFIG_HOME: join(data, 'config') } },
      );
      expect(stderr).not.toMatch(/^ +at /m);
      return { status, said: stderr, told: stdout };
    },
  };
}
