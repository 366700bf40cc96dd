import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RegisterRoom } from './register-room.ts';
import type { RegisterShelf } from './register-shelf.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('[RG4] a list of registers that cannot be read for a moment is told, and looked at again', async () => {
  const poll = vi.fn<RegisterShelf['poll']>().mockImplementationOnce(() => {
    throw new Error('database is locked');
  });
  const [faults, switched] = [vi.fn(), vi.fn()];
  const shelf = { poll: poll.mockReturnValue(true), close: () => Promise.resolve() } as unknown as RegisterShelf;
  const room = new RegisterRoom(shelf, { info: () => {}, fault: faults });
  room.onSwitch(switched);
  vi.advanceTimersByTime(1_000);
  expect([faults.mock.calls.length, switched.mock.calls.length]).toEqual([1, 0]);
  vi.advanceTimersByTime(1_000);
  expect([faults.mock.calls.length, switched.mock.calls.length]).toEqual([1, 1]);
  await room.close();
});

it('[OB3] [DU8] tells which file of its shelf is damaged, until another register answers', async () => {
  const shelf = { fault: 'register-1.db' as string | null, close: () => Promise.resolve() };
  const room = new RegisterRoom(shelf as unknown as RegisterShelf, { info: () => {}, fault: () => {} });
  expect(room.damaged).toBe('register-1.db');
  shelf.fault = null;
  expect(room.damaged).toBeNull();
  await room.close();
});

it('[RG4] [ON9] of two files that are sent at the same moment the second is refused, and does not stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  const [first, second] = ['first.csv', 'second.csv'].map((name) => join(folder, name)) as [string, string];
  for (const file of [first, second]) writeFileSync(file, 'NIK');
  const reads = Promise.withResolvers<never>();
  const shelf = { import: () => reads.promise, close: () => Promise.resolve() } as unknown as RegisterShelf;
  const room = new RegisterRoom(shelf, { info: () => {}, fault: () => {} });
  const about = { name: 'DTSEN', period: '2026', source: 'rekaan' };
  expect([room.beginImport(first, about), room.beginImport(second, about)]).toEqual([true, false]);
  expect([existsSync(first), existsSync(second)]).toEqual([true, false]);
  reads.reject(new Error('broken off'));
  await room.close();
  expect(existsSync(first)).toBe(false);
  rmSync(folder, { recursive: true });
});

it('[DU7] [RG4] an upload that a read-only disk does not delete is told, and ends nothing', async () => {
  const shelf = { import: () => Promise.reject(new Error('broken off')), close: () => Promise.resolve() };
  const faults = vi.fn();
  const room = new RegisterRoom(shelf as unknown as RegisterShelf, { info: () => {}, fault: faults });
  const { rm: real } = promises;
  const readOnly = Object.assign(new Error('EROFS'), { code: 'EROFS' });
  promises.rm = () => Promise.reject(readOnly);
  syncBuiltinESMExports();
  room.beginImport('upload.csv', { name: 'DTSEN', period: '2026', source: 'rekaan' });
  await expect(room.close().finally(() => (promises.rm = real))).resolves.toBeUndefined();
  syncBuiltinESMExports();
  expect(faults).toHaveBeenCalledWith('an upload could not be deleted', readOnly);
  expect(room.importing.is).toBe('failed');
});
