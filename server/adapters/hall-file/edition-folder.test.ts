import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EditionFolder } from './edition-folder.ts';
import { shippedHall } from './shipped-halls.ts';

const hall = shippedHall('pariaman');
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'editions-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('[SE3] keeps every edition under a number of its own, and gives the newest first', async () => {
  const editions = new EditionFolder(join(folder, 'editions'));
  expect(await editions.newest(10)).toEqual([]);
  const numbers = await Promise.all([1, 2, 3].map((at) => editions.keep({ at, clerkId: 'dewi', hall })));
  expect(numbers).toEqual([1, 2, 3]);
  const again = new EditionFolder(join(folder, 'editions'));
  expect((await again.newest(2)).map(({ number, at }) => [number, at])).toEqual([
    [3, 3],
    [2, 2],
  ]);
  expect((await again.newest(2, 2)).map(({ number }) => number)).toEqual([1]);
  expect(await again.read(2)).toEqual({ number: 2, at: 2, clerkId: 'dewi', hall });
  expect(await again.read(9)).toBeUndefined();
});

it.each(['', '{"at":1', 'null', '{}', '{"at":2,"hall":null}'])(
  '[DU8] [SE3] one that its disk has damaged (%s) is none, and the next is kept as ever',
  async (left) => {
    const editions = new EditionFolder(folder);
    for (const at of [1, 2]) await editions.keep({ at, clerkId: 'dewi', hall });
    writeFileSync(join(folder, '000002.json'), left);
    expect((await editions.newest(1)).map(({ number }) => number)).toEqual([]);
    expect((await editions.newest(10)).map(({ number }) => number)).toEqual([1]);
    expect(await editions.read(2)).toBeUndefined();
    expect(await editions.keep({ at: 3, clerkId: 'dewi', hall })).toBe(3);
  },
);
