import { expect, it } from 'vitest';
import { hours, minutes } from '../../domain/hall-time/instant.ts';
import type { Office } from '../office.ts';
import { Recordings } from './recordings.ts';

it('[CM12] what nobody takes up is deleted after a quarter of an hour, and no sooner, however the clock is set', async () => {
  const kept: string[] = [];
  const forgotten: string[] = [];
  let [elapsed, now] = [0, hours(100)];
  const keepVoice = () => {
    const id = `voice ${kept.length}`;
    kept.push(id);
    return Promise.resolve({ id });
  };
  const attachments = { keepVoice, forget: (id: string) => void forgotten.push(id) };
  const office = { attachments, clock: { now: () => now }, steady: { elapsedMs: () => elapsed } } as unknown as Office;
  const recordings = new Recordings();
  const speak = () => recordings.keep(office, 'kiosk-1', new Uint8Array());

  await speak();
  [elapsed, now] = [minutes(14), hours(200)];
  await speak();
  expect([recordings.of(office, 'kiosk-1', 'voice 0')?.id, forgotten]).toEqual(['voice 0', []]);
  [elapsed, now] = [minutes(16), hours(1)];
  expect(recordings.of(office, 'kiosk-1', 'voice 0')).toBeUndefined();
  await speak();
  expect(forgotten).toEqual(['voice 0']);
});
