import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { assert, asyncProperty, property } from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { picturePixels } from '../../printers/letter/picture-pixels.ts';
import { fuzzed, damaged } from '../fuzz.fixture.ts';
import { attachmentKind } from './attachments/attachment-kind.ts';
import { jpeg, pdf, png, webp } from './attachments/attachment-samples.fixture.ts';
import { mediaKind } from './media/media-kind.ts';
import { redrawnPhoto } from './photo/redraw-photo.ts';
import { voiceKind } from './attachments/voice-kind.ts';
import { mp4, ogg, webm } from './attachments/voice-samples.fixture.ts';

const pictures = [jpeg(), png(), webp()];
const folder = mkdtempSync(join(tmpdir(), 'antrean-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a picture, a paper or a recording of any bytes', () => {
  it('[AT1] is what its bytes are or nothing, and looking at it faults nothing', () => {
    assert(
      property(damaged([...pictures, pdf()]), (bytes) => {
        const kind = attachmentKind(bytes);
        expect([null, 'image/jpeg', 'image/png', 'image/webp', 'application/pdf']).toContain(kind);
        expect(picturePixels(bytes)).toBeGreaterThanOrEqual(0);
      }),
      fuzzed(2_000),
    );
  });

  it('[AT4] is drawn anew as a small JPEG that everybody can open, or is no photo', async () => {
    let drawn = 0;
    await assert(
      asyncProperty(damaged(pictures), async (bytes) => {
        const photo = await redrawnPhoto(bytes);
        if (photo === null) return;
        drawn += 1;
        expect(attachmentKind(photo)).toBe('image/jpeg');
        const { width, height } = await loadImage(photo);
        expect(Math.max(width, height)).toBeLessThanOrEqual(2_000);
      }),
      fuzzed(200),
    );
    expect(drawn).toBeGreaterThan(5);
  });

  it('[DI3] is shown by a display or not, also when it is empty', async () => {
    const file = join(folder, 'media');
    const kindOf = async (bytes: Uint8Array) => {
      writeFileSync(file, bytes);
      const handle = await open(file, 'r');
      try {
        return await mediaKind(handle, bytes.length);
      } finally {
        await handle.close();
      }
    };
    expect(await kindOf(new Uint8Array())).toBeNull();
    await assert(
      asyncProperty(damaged([...pictures, mp4(), webm()]), async (bytes) => {
        expect([null, 'image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/webm']).toContain(
          await kindOf(bytes),
        );
      }),
      fuzzed(400),
    );
  });

  it('[CM12] is a recording or nothing', () => {
    assert(
      property(damaged([mp4(), ogg(), webm()]), (bytes) => {
        expect([null, 'audio/webm', 'audio/ogg', 'audio/mp4']).toContain(voiceKind(bytes));
      }),
      fuzzed(2_000),
    );
  });
});
