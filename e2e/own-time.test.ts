import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Browser } from 'playwright/test';
import { afterEach, describe, expect, it } from 'vitest';
import { OwnTime } from './own-time.ts';

const busy: ChildProcess[] = [];
afterEach(() => busy.splice(0).forEach((child) => child.kill('SIGKILL')));

/** More threads than cores, so that each of them waits. */
function crowd(): number[] {
  for (let i = 0; i < 2 * availableParallelism(); i++) busy.push(spawn(process.execPath, ['-e', 'for (;;);']));
  return busy.map(({ pid }) => pid ?? 0);
}

const waitedMs = (pid: number) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;

describe.skipIf(!existsSync('/proc/thread-self/schedstat'))('the time that is counted against a promise', () => {
  it('goes by as the clock does where nobody waits for a core', () => {
    const began = performance.now();
    const own = new OwnTime();
    while (performance.now() - began < 50);
    expect(own.ms).toBeGreaterThan(0);
    expect(own.ms).toBeLessThanOrEqual(performance.now() - began);
  });

  it('leaves out what whoever keeps the promise waited for a core', async () => {
    const [pid = 0] = crowd();
    const began = performance.now();
    const own = new OwnTime(pid);
    const before = waitedMs(pid);
    await expect.poll(() => waitedMs(pid) - before).toBeGreaterThan(300);
    const waited = waitedMs(pid) - before;
    expect(own.ms + waited).toBeLessThanOrEqual(performance.now() - began);
  });

  it('leaves out nothing of what he waited before', async () => {
    const [pid = 0] = crowd();
    await expect.poll(() => waitedMs(pid)).toBeGreaterThan(300);
    const began = performance.now();
    const { ms } = new OwnTime(pid);
    // Both may have been waiting all the time.
    expect(ms).toBeGreaterThanOrEqual(began - performance.now());
  });

  it('goes on where one of them ends', async () => {
    const [pid = 0] = crowd();
    const own = new OwnTime(pid);
    await expect.poll(() => waitedMs(pid)).toBeGreaterThan(100);
    const [first] = busy;
    first?.kill('SIGKILL');
    if (first) await once(first, 'exit');
    expect(own.ms).toBeGreaterThan(0);
  });

  it('of a story is that of every process of its browser, too', async () => {
    const pids = crowd();
    const said: string[] = [];
    // Only the list of processes is used.
    const browser = {
      newBrowserCDPSession: () =>
        Promise.resolve({
          send: (what: string) => Promise.resolve(said.push(what) && { processInfo: pids.map((id) => ({ id })) }),
          detach: () => Promise.resolve(said.push('detach')),
        }),
    } as unknown as Browser;
    const own = await OwnTime.of(browser);
    expect(said).toEqual(['SystemInfo.getProcessInfo', 'detach']);
    const alone = new OwnTime();
    await expect.poll(() => alone.ms - own.ms).toBeGreaterThan(300);
  });
});
