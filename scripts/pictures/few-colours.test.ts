import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { withFewColours } from './few-colours.ts';

function stripes(colours: readonly string[]) {
  const canvas = createCanvas(colours.length, 3);
  const context = canvas.getContext('2d');
  for (const [x, colour] of colours.entries()) {
    context.fillStyle = colour;
    context.fillRect(x, 0, 1, 3);
  }
  return canvas.toBuffer('image/png');
}

async function pixelsOf(png: Buffer) {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

describe('a picture with few colours', () => {
  it('shows the same where the colours are few', async () => {
    const png = stripes(['#072f2c', '#ffffff', '#ffc53d', '#b4231f', '#ffffff']);
    expect(await pixelsOf(await withFewColours(png))).toEqual(await pixelsOf(png));
  });

  it('comes close where they are many', async () => {
    const png = stripes(Array.from({ length: 2000 }, (_, i) => `hsl(${i % 360} 60% ${20 + (i % 60)}%)`));
    const [few, all] = [await pixelsOf(await withFewColours(png)), await pixelsOf(png)];
    expect(Math.max(...all.map((part, i) => Math.abs(part - few[i]!)))).toBeLessThan(48);
  });
});
