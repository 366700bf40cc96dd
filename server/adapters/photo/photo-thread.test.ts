import { afterAll, describe, expect, it } from 'vitest';
import { jpeg, pdf, png, webp } from '../attachments/attachment-samples.fixture.ts';
import { photoThread } from './photo-thread.ts';
import { redrawnPhoto } from './redraw-photo.ts';

describe('a photo that is drawn anew in the thread for photos', () => {
  const faults: unknown[] = [];
  const thread = photoThread({ info: () => {}, fault: (_, fault) => faults.push(fault) });
  afterAll(() => thread.close());

  it.each([
    ['JPEG', jpeg()],
    ['PNG', png()],
    ['WebP', webp()],
    ['PDF', pdf()],
    ['half a JPEG', jpeg().subarray(0, 60)],
  ])('is what would be drawn here: %s [PR11]', async (_, bytes) => {
    const here = await redrawnPhoto(bytes);
    expect(await thread.do(bytes)).toEqual(here && Uint8Array.from(here));
    expect(faults).toEqual([]);
  });
});
