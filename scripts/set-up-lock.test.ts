import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdSetUp } from './set-up-lock.mjs';

const bootId = '/proc/sys/kernel/random/boot_id';

let program: string;
let lock: string;
beforeEach(() => {
  program = mkdtempSync(join(tmpdir(), 'antrean-set-up-'));
  lock = join(program, '.setup-lock');
  mkdirSync(join(program, 'scripts'));
  for (const name of ['bootstrap.mjs', 'set-up-lock.mjs']) {
    cpSync(join(import.meta.dirname, name), join(program, 'scripts', name));
  }
});
afterEach(() => {
  vi.useRealTimers();
  chmodSync(program, 0o755);
  rmSync(program, { recursive: true, force: true });
});

/** Two locks in a folder that takes no writes: one that is not there, and one that nobody holds. */
function shut(): [string, string] {
  const there = join(program, '.setup-lock-of-old');
  writeFileSync(there, '');
  chmodSync(program, 0o555);
  return [lock, there];
}

/** What this very process would write in it. */
function lockOf(begun?: string): string {
  const boot = existsSync(bootId) ? readFileSync(bootId, 'utf8').trim() : '-';
  const stat = existsSync('/proc/self/stat') ? readFileSync('/proc/self/stat', 'utf8') : '';
  return `${process.pid} ${boot} ${begun ?? stat.split(') ').at(-1)?.split(' ')[19] ?? '-'}`;
}

/** Without a step: the lock alone. It may wait for as long as a start can be waited for. */
const setUp = () =>
  spawnSync(process.execPath, [join(program, 'scripts/bootstrap.mjs')], { timeout: 120_000, encoding: 'utf8' });

describe('one set-up of a folder at a time', () => {
  it('[DU6] goes on after a power cut that left a lock without a word, and leaves none itself', () => {
    writeFileSync(lock, '');
    expect(setUp().status).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  it.runIf(existsSync(bootId))(
    '[DU6] goes on after a power cut, though the number is that of another process by now',
    () => {
      writeFileSync(lock, `${process.pid} 4f0c2d7e-0000-4000-8000-000000000000`);
      expect(setUp().status).toBe(0);
      writeFileSync(lock, String(process.pid));
      expect(setUp().status).toBe(0);
    },
  );

  it.runIf(existsSync('/proc/self/stat'))(
    '[DU6] goes on after one that was killed, though its number has come again: in a container that is started anew, as its own',
    () => {
      writeFileSync(lock, lockOf('1'));
      expect(setUp().status).toBe(0);
      expect(existsSync(lock)).toBe(false);
    },
  );

  it.skipIf(process.platform === 'win32')(
    '[DU12] does not wait for ever where nothing can be written: the start itself says what is wrong',
    async () => {
      // Root may write in every folder but the kernel's own; there is a file in it, too, that cannot be removed.
      const [missing, there] = process.getuid?.() === 0 ? ['/sys/kernel/.setup-lock', '/sys/kernel/notes'] : shut();
      const waits = vi.fn();
      await holdSetUp(missing, waits);
      expect(waits).not.toHaveBeenCalled();
      await holdSetUp(there, waits);
      expect(waits).toHaveBeenCalledOnce();
    },
  );

  it('[DU6] leaves it to whoever has taken it this moment and not yet written in it', async () => {
    vi.useFakeTimers();
    const mine = lockOf();
    writeFileSync(lock, mine);
    const turn = holdSetUp(lock, () => {});
    for (const word of ['', mine, '', mine]) {
      writeFileSync(lock, word);
      await vi.advanceTimersByTimeAsync(200);
      expect(existsSync(lock)).toBe(true);
    }
    writeFileSync(lock, '');
    await vi.advanceTimersByTimeAsync(600);
    await turn;
    expect(readFileSync(lock, 'utf8')).toBe(mine);
  });

  it('waits for one that is alive, and then has its turn', async () => {
    const mine = lockOf();
    writeFileSync(lock, mine);
    const second = spawn(process.execPath, [join(program, 'scripts/bootstrap.mjs')], { stdio: 'pipe' });
    let said = '';
    second.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
    await vi.waitFor(() => expect(said).toContain('waiting for another set-up'), 60_000);
    await new Promise((ok) => setTimeout(ok, 600));
    expect(second.exitCode).toBeNull();
    expect(readFileSync(lock, 'utf8')).toBe(mine);
    rmSync(lock);
    const [status] = await once(second, 'exit');
    expect(status).toBe(0);
  });
});
