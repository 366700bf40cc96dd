import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { jpeg, pdf, png, webp } from '../attachments/attachment-samples.fixture.ts';
import { picturePixels } from '../../../printers/letter/picture-pixels.ts';
import { pictureSize } from './picture-size.ts';
import { redrawnPhoto } from './redraw-photo.ts';

/** As a telephone sends it: rotated, with the location. */
function fromTelephone(): Buffer {
  const canvas = createCanvas(60, 80);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 60, 40);
  context.fillStyle = '#0000ff';
  context.fillRect(0, 40, 60, 40);
  const plain = canvas.toBuffer('image/jpeg');
  const turned = Buffer.from([
    0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), turned, Buffer.from('GPS -0.6253 100.1206')]);
  const head = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 0xff]);
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)]);
}

const redrawn = async (bytes: Uint8Array) => Buffer.from((await redrawnPhoto(bytes)) ?? []);

describe('a photo from outside', () => {
  it('[AT4] loses the place where it was taken, and stands upright', async () => {
    const drawn = await redrawn(fromTelephone());
    expect(drawn.includes('Exif')).toBe(false);
    expect(drawn.includes('GPS')).toBe(false);
    expect(pictureSize(drawn)).toEqual({ width: 80, height: 60 });
  });

  it('[AT4] becomes at most 2000 dots long', async () => {
    const large = createCanvas(3000, 1500).toBuffer('image/png');
    expect(pictureSize(await redrawn(large))).toEqual({ width: 2000, height: 1000 });
  });

  it('[AT4] becomes a JPEG on white paper, whatever it was', async () => {
    const clear = createCanvas(10, 10).toBuffer('image/png');
    for (const picture of [jpeg(), png(), webp(), clear]) {
      const drawn = await redrawn(picture);
      expect([drawn[0], drawn[1]]).toEqual([0xff, 0xd8]);
    }
    const canvas = createCanvas(10, 10);
    const context = canvas.getContext('2d');
    context.drawImage(await loadImage(await redrawn(clear)), 0, 0);
    expect([...context.getImageData(5, 5, 1, 1).data]).toEqual([255, 255, 255, 255]);
  });

  it('[AT1] is not unfolded when it says that it is larger than any telephone makes one', async () => {
    const bomb = Buffer.from(png());
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await redrawnPhoto(bomb)).toBeNull();
  });

  it('[AT1] is not unfolded when its size is hidden behind a marker that a decoder passes over', async () => {
    const whole = createCanvas(600, 800).toBuffer('image/jpeg');
    // Whoever takes the next two bytes for the marker's length goes on behind them, where another frame is said to be.
    const passedOver = Buffer.from([0xff, 0xd8, 0xff, 0x01]);
    const segment = Buffer.alloc(2 + 0xfffe);
    Buffer.from([0xff, 0xe1, 0xff, 0xfe]).copy(segment);
    Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 80, 0, 60]).copy(segment, 0xffe1);
    const hiding = Buffer.concat([passedOver, segment, whole.subarray(2)]);
    expect((await loadImage(hiding)).width).toBe(600);
    expect([pictureSize(hiding), await redrawnPhoto(hiding)]).toEqual([null, null]);
    expect(picturePixels(hiding)).toBe(0);
  });

  it('[AT1] is none when it breaks off, or is no picture', async () => {
    for (const bytes of [jpeg().subarray(0, 60), pdf(), Buffer.alloc(64), Buffer.from('x')]) {
      expect(await redrawnPhoto(bytes)).toBeNull();
    }
  });

  it('one that breaks does not stop those behind it', async () => {
    const [broken, whole] = await Promise.all([redrawnPhoto(Buffer.alloc(64)), redrawnPhoto(jpeg())]);
    expect([broken, whole === null]).toEqual([null, false]);
  });
});

describe('the size that a picture says it has', () => {
  it.each([
    ['JPEG', jpeg()],
    ['PNG', png()],
    ['WebP', webp()],
  ])('is read from the head of a %s', (_, bytes) => {
    expect(pictureSize(bytes)).toEqual({ width: 60, height: 80 });
  });

  it('is not read from half a head', () => {
    for (const bytes of [jpeg(), png(), webp()]) {
      for (let n = 0; n < 30; n++) expect(pictureSize(bytes.subarray(0, n))).toBeNull();
    }
  });
});
