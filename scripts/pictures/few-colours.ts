import { createCanvas, loadImage } from '@napi-rs/canvas';
import { crc32, deflateSync } from 'node:zlib';

const MOST = 256;
/** Colours that differ by less than this in each channel are counted as one. */
const NEAR = 0xf8;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INDEXED = 3;

type Colour = readonly [red: number, green: number, blue: number];

/** The same picture with a palette: screens have few colours, and a guide of a third of the size opens faster. */
export async function withFewColours(png: Buffer): Promise<Buffer> {
  const { width, height } = await loadImage(png).then((image) => ({ width: image.width, height: image.height }));
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(png), 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const palette = mostUsed(data);
  const nearest = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    rows[to++] = 0;
    for (let x = 0; x < width; x += 1, from += 4) rows[to++] = nearest(data[from]!, data[from + 1]!, data[from + 2]!);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colour of each group of similar ones, the largest groups first. */
function mostUsed(data: Uint8ClampedArray): Colour[] {
  const seen = new Map<number, number>();
  for (let i = 0; i < data.length; i += 4) {
    const colour = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
    seen.set(colour, (seen.get(colour) ?? 0) + 1);
  }
  const groups = new Map<number, { colour: number; most: number; times: number }>();
  for (const [colour, times] of seen) {
    const key = colour & ((NEAR << 16) | (NEAR << 8) | NEAR);
    const group = groups.get(key) ?? { colour, most: 0, times: 0 };
    group.times += times;
    if (times > group.most) Object.assign(group, { colour, most: times });
    groups.set(key, group);
  }
  const largest = [...groups.values()].toSorted((a, b) => b.times - a.times).slice(0, MOST);
  return largest.map(({ colour }) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]);
}

function nearestIn(palette: readonly Colour[]) {
  const known = new Map<number, number>();
  return (red: number, green: number, blue: number): number => {
    const colour = (red << 16) | (green << 8) | blue;
    const found = known.get(colour) ?? closest(palette, [red, green, blue]);
    known.set(colour, found);
    return found;
  };
}

function closest(palette: readonly Colour[], wanted: Colour): number {
  const distances = palette.map((each) => each.reduce((sum, part, i) => sum + (part - wanted[i]!) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, INDEXED, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
