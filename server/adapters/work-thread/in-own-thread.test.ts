import { describe, expect, it } from 'vitest';
import type { OwnTrouble } from './in-own-thread.fixture.ts';
import { inOwnThread } from './in-own-thread.ts';

const script = new URL('in-own-thread.fixture.ts', import.meta.url);
const made = async (trouble: OwnTrouble, limitMs?: number): Promise<string> =>
  Buffer.from(await inOwnThread(script, trouble, limitMs)).toString();

describe('what is made in a thread of its own', () => {
  it('comes when it is made [PR11]', async () => {
    expect(await made('none')).toBe('lembar');
  });

  it.each([
    ['throws', 'kertas kosong'],
    ['makes nothing', 'made nothing'],
  ] as const)('is an error of whoever asked for it where the thread %s [PR11]', async (trouble, said) => {
    await expect(made(trouble)).rejects.toThrow(said);
  });

  it('is waited for no longer than it can take [PR11]', async () => {
    await expect(made('never ends', 500)).rejects.toThrow('made nothing');
  });
});
