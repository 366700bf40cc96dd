import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deed } from './support/deeds.ts';
import { SmallHall } from './support/small-hall.ts';

let hall: SmallHall;
beforeAll(async () => {
  hall = await SmallHall.layOut();
});
afterAll(() => hall.clear());

/**
 * What a power cut right after the deed, or at any moment of it, would leave half done or revert although acknowledged.
 */
async function lostAfter(deed: Deed): Promise<readonly string[]> {
  const watch = pathToFileURL(join(import.meta.dirname, 'support/power-watch.ts')).href;
  const child = fork(join(import.meta.dirname, 'support/deed.ts'), [JSON.stringify(deed)], {
    execArgv: ['--import', watch],
  });
  let lost: readonly string[] = ['nothing was told'];
  child.on('message', (said: readonly string[]) => (lost = said));
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code).toBe(0);
  return lost;
}

const inCopy = (is: 'save-hall' | 'take-register' | 'keep-paper' | 'keep-secret') => (): Deed => ({
  is,
  folder: hall.copy(),
});
const deeds: readonly (readonly [what: string, deed: () => Deed])[] = [
  ['the hall’s file and its edition', inCopy('save-hall')],
  ['a register', inCopy('take-register')],
  ['somebody’s papers', inCopy('keep-paper')],
  ['a password', inCopy('keep-secret')],
  [
    'the keys, and the key that seals them',
    () => {
      const folder = hall.beside;
      mkdirSync(folder);
      return { is: 'begin-vault', folder, keyFolder: join(hall.beside, 'settings/antrean') };
    },
  ],
];

it.each(deeds)(
  '[DU1][DU6] %s: every byte is on the disk before it is in its place, and its name and its folder’s before it is acknowledged',
  async (_what, deed) => {
    expect(await lostAfter(deed())).toEqual([]);
  },
);
