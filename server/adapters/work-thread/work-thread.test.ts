import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Trouble } from './troubled-worker.fixture.ts';
import { WorkThread } from './work-thread.ts';
import type { WorkThreadParts } from './work-thread.ts';

const script = new URL('troubled-worker.fixture.ts', import.meta.url);

describe('a thread that works for the hub', () => {
  let thread: WorkThread<Trouble>;
  let faults: unknown[] = [];
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'antrean-thread-'));
    faults = [];
    thread = begun();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await thread.close();
    rmSync(folder, { recursive: true });
  });

  /** With the hub's usual time limits unless a test sets others: on a busy machine the start alone takes a while. */
  const begun = (patience: Partial<WorkThreadParts> = {}) =>
    new WorkThread<Trouble>({ script, onFault: (fault) => faults.push(fault), ...patience });

  const said = async (trouble: Trouble): Promise<string> => Buffer.from(await thread.do(trouble)).toString();
  const say = (word: string): Promise<string> => said({ is: 'say', word });
  const who = (): Promise<string> => said({ is: 'who' });

  it('answers each order with its own, in the order in which they were given [PR11]', async () => {
    const words = ['satu', 'dua', 'tiga', 'empat'];
    const ended: string[] = [];
    await Promise.all(words.map(async (word) => ended.push(await say(word))));
    expect(ended).toEqual(words);
  });

  it('says what went wrong with an order, and goes on with the next [PR11]', async () => {
    await expect(said({ is: 'throw', word: 'kertas kosong' })).rejects.toThrow('kertas kosong');
    expect(await say('satu')).toBe('satu');
    expect(faults).toEqual([]);
  });

  it('that dies in the middle is replaced, and the order is tried once more [PR11]', async () => {
    expect(await said({ is: 'die-once', mark: join(folder, 'mark'), word: 'lagi' })).toBe('lagi');
    expect(faults).toHaveLength(1);
  });

  it('that dies of an order each time fails that order and no other [PR11]', async () => {
    const [bad, good] = [said({ is: 'die' }), say('satu')];
    await expect(bad).rejects.toThrow(/ended in the middle/u);
    expect(await good).toBe('satu');
  });

  it('is given up with an order that never ends [PR11]', async () => {
    thread = begun({ limitMs: 2_000 });
    const [bad, good] = [said({ is: 'never-end' }), say('satu')];
    await expect(bad).rejects.toThrow(/ended in the middle/u);
    expect(await good).toBe('satu');
  });

  it('that has rested for long ends, and another begins with the next order [PR11]', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    thread = begun({ restMs: 60_000 });
    const first = await who();
    vi.advanceTimersByTime(59_000);
    expect(await who()).toBe(first);
    vi.advanceTimersByTime(59_000);
    expect(await who()).toBe(first);
    vi.advanceTimersByTime(60_000);
    expect(await who()).not.toBe(first);
    expect(faults).toEqual([]);
  });

  it('that is closed ends first what it has been given [PR11]', async () => {
    await say('satu');
    const inHand = Promise.all([say('dua'), say('tiga')]);
    await thread.close();
    expect(await inHand).toEqual(['dua', 'tiga']);
    expect(faults).toEqual([]);
  });

  it('that is closed waits for no order that never ends, and begins nothing any more [PR11]', async () => {
    thread = begun({ lastOrdersMs: 500 });
    await say('satu');
    const cut = said({ is: 'never-end' });
    const [, ended] = await Promise.allSettled([thread.close(), cut]);
    expect(ended.status).toBe('rejected');
    await expect(say('dua')).rejects.toThrow(/closed/u);
    expect(faults).toEqual([]);
  });
});
