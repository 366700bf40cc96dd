import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LivingHallFile } from './living-hall-file.ts';
import { readHallFile } from './read-hall-file.ts';
import { shippedHall } from './shipped-halls.ts';

it('a hub killed while it changes the hall loses no change it said it had made [DU1]', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hall-'));
  const file = join(folder, 'hall.json');
  await LivingHallFile.create(file, shippedHall('banyuasin'));
  for (const changesToSee of [1, 4, 9, 16]) {
    const before = readHallFile(file).openPoints.length;
    const seen = await killAfter(changesToSee, file);
    expect(readHallFile(file).openPoints.length - before).toBeGreaterThanOrEqual(seen);
  }
  rmSync(folder, { recursive: true });
});

/** How many changes the process had reported when it was killed. */
async function killAfter(changesToSee: number, file: string): Promise<number> {
  const fixture = join(import.meta.dirname, 'change-without-end.fixture.ts');
  const child = spawn(process.execPath, [fixture, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    seen += chunk.toString().split('\n').length - 1;
    if (seen >= changesToSee) child.kill('SIGKILL');
  });
  const [code, signal] = await closed;
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
  return seen;
}
