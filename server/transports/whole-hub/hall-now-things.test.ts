import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingFaults } from '../../../contract/hall-file/faults/reading-faults.ts';
import type { Alert } from '../../../contract/views/hall-now-view.ts';
import { picture } from '../../adapters/media/media.fixture.ts';
import { addressOf } from '../../application/displays/media-list.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let head: Line;

beforeAll(async () => {
  hub = await TestHub.start({ hallId: 'oku-selatan' });
  head = await hub.clerk('pengawas');
  await hub.screen('display');
});
afterAll(() => hub.stop());

/** The alerts of this kind once the change has been noticed. */
async function told(is: Alert['is']): Promise<Alert[]> {
  hub.clock.time += 6_000;
  const reply = await head.emitWithAck('hall:now', {});
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value.alerts.filter((alert) => alert.is === is);
}

describe('things that want attention in the hall', () => {
  it('[HN2] [DI2] says which display cannot be read from its farthest seat, and no longer once it can', async () => {
    const { file } = hub.hub.office;
    const before = file.current;
    const [first, ...others] = before.displays;
    if (!first) throw new Error('This hall has no display.');
    const seated = (farthestSeatMetres: number, diagonalInches: number) =>
      file.change({ ...before, displays: [{ ...first, panel: { diagonalInches, farthestSeatMetres } }, ...others] });
    await seated(20, 43);
    expect(await told('unreadable-display')).toEqual([
      expect.objectContaining({ display: first.name, seatMetres: 20 }),
    ]);
    // Readable at the expense of the videos, which is no alert.
    await seated(10, 55);
    expect(readingFaults(file.current).map(({ is }) => is)).toEqual(['no-room-for-media']);
    expect(await told('unreadable-display')).toEqual([]);
    await file.change(before);
    expect(await told('unreadable-display')).toEqual([]);
  });

  it('[HN2] [KI12] says which kiosk hangs beyond the reach of whoever sits, and no longer once it hangs lower', async () => {
    const { file } = hub.hub.office;
    const before = file.current;
    const [first, ...others] = before.kiosks;
    if (!first) throw new Error('This hall has no kiosk.');
    const hung = (bottomMm: number) =>
      file.change({ ...before, kiosks: [{ ...first, panel: { diagonalInches: 32, bottomMm } }, ...others] });
    await hung(1_000);
    expect(await told('kiosk-too-high')).toEqual([{ is: 'kiosk-too-high', kiosk: first.name, bottomMm: 900 }]);
    await hung(900);
    expect(await told('kiosk-too-high')).toEqual([]);
    await file.change(before);
  });

  it('[HN2] [DI3] says which videos a display could not show', async () => {
    const { mediaFaults, hallMedia, file } = hub.hub.office;
    await hallMedia.keep(Readable.from([picture]), 'rusak.png');
    const [display] = file.current.displays;
    const [broken] = hallMedia.files;
    if (!display || !broken) throw new Error('Nothing to show, or nowhere.');
    mediaFaults.note(addressOf(broken), display.id, hub.clock.time);
    expect(await told('media')).toEqual([{ is: 'media', display: display.name, files: [broken.file] }]);
    await hallMedia.remove(broken.file);
  });
});
