import { createSecretKey, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSource } from './file-source.ts';
import { HEADER_BYTES, PIECE_BYTES, SealBroken, SEALED_PIECE_BYTES, sealBytes, unsealBytes } from './sealed-file.ts';
import { sealing } from './sealed-stream.ts';
import { SealedWriter } from './sealed-writer.ts';

const key = createSecretKey(Buffer.alloc(32, 3));
const other = createSecretKey(Buffer.alloc(32, 4));
const paper = { purpose: 'attachment', name: 'paper' } as const;
const upload = { purpose: 'upload', name: 'a.csv' } as const;
const sizes = [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES, 3 * PIECE_BYTES + 77];

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sealed-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function all(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const got: Buffer[] = [];
  for await (const piece of pieces) got.push(piece);
  return Buffer.concat(got);
}

describe('a sealed file', () => {
  it.each(sizes)('[AR6] of %i bytes comes back as it was, and looks like nothing', (size) => {
    const plain = Buffer.alloc(size, 'Rekaan ');
    const sealed = sealBytes(key, paper, plain);
    expect(unsealBytes(key, paper, sealed).equals(plain)).toBe(true);
    expect(sealed.includes('Rekaan')).toBe(false);
    expect(sealBytes(key, paper, plain).equals(sealed)).toBe(false);
  });

  it('[AR6] opens with its own key, for its own purpose, under its own name only', () => {
    const sealed = sealBytes(key, paper, Buffer.from('kartu keluarga'));
    expect(() => unsealBytes(other, paper, sealed)).toThrow(SealBroken);
    expect(() => unsealBytes(key, { ...paper, name: 'another' }, sealed)).toThrow(SealBroken);
    expect(() => unsealBytes(key, { ...paper, purpose: 'upload' }, sealed)).toThrow(SealBroken);
    expect(() => unsealBytes(key, paper, Buffer.from('in clear'))).toThrow(SealBroken);
  });

  it('[AR6] that was changed, cut short, lengthened or put in another order is not believed', () => {
    const plain = randomBytes(3 * PIECE_BYTES + 5);
    const sealed = sealBytes(key, paper, plain);
    for (const at of [9, HEADER_BYTES, HEADER_BYTES + PIECE_BYTES, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => unsealBytes(key, paper, changed)).toThrow(SealBroken);
    }
    const piece = (i: number) =>
      sealed.subarray(HEADER_BYTES + i * SEALED_PIECE_BYTES, HEADER_BYTES + (i + 1) * SEALED_PIECE_BYTES);
    const header = sealed.subarray(0, HEADER_BYTES);
    for (const wrong of [
      [header, piece(0), piece(1), piece(2)],
      [header, piece(1), piece(0), piece(2), piece(3)],
      [sealed, piece(3)],
      [header],
      [header, sealed.subarray(-5)],
    ]) {
      expect(() => unsealBytes(key, paper, Buffer.concat(wrong))).toThrow(SealBroken);
    }
  });

  it.each(sizes)('[AR6] of %i bytes is sealed while it comes and read from any place', async (size) => {
    const [plain, from, to] = [randomBytes(size), join(folder, 'plain'), join(folder, 'a.csv')];
    writeFileSync(from, plain);
    await pipeline(createReadStream(from, { highWaterMark: 50_000 }), sealing(key, upload), createWriteStream(to));
    const source = await openSource(to, key, upload);
    expect(source.size).toBe(size);
    expect((await all(source.bytes())).equals(plain)).toBe(true);
    for (const [start, end] of [
      [10, 20],
      [PIECE_BYTES - 3, PIECE_BYTES + 3],
      [size - 22, size],
    ] as const) {
      if (start < 0) continue;
      expect((await all(source.bytes(start, end))).equals(plain.subarray(start, end))).toBe(true);
    }
    await source.close();
  });

  it.each([9, HEADER_BYTES, HEADER_BYTES + 5])(
    '[AR6] of which the disk has kept %i bytes is no empty one',
    async (kept) => {
      const sealed = sealBytes(key, upload, Buffer.from('nik;nama'));
      const file = join(folder, 'a.csv');
      writeFileSync(file, sealed.subarray(0, kept));
      await expect(openSource(file, key, upload)).rejects.toThrow(SealBroken);
      expect(() => unsealBytes(key, upload, sealed.subarray(0, kept))).toThrow(SealBroken);
    },
  );

  it('[AR6] in clear stays readable for whoever hands one in', async () => {
    const file = join(folder, 'plain.csv');
    writeFileSync(file, 'nik;nama\n');
    const source = await openSource(file, key, upload);
    expect((await all(source.bytes())).toString()).toBe('nik;nama\n');
    await source.close();
  });

  it('[AR6] grows line by line, and one that was left half written opens never', () => {
    const [file, half] = [join(folder, 'whole'), join(folder, 'half')];
    const [writer, broken] = [new SealedWriter(file, key, paper), new SealedWriter(half, key, paper)];
    for (let i = 0; i < 10_000; i++) for (const each of [writer, broken]) each.write(`baris ${i}\r\n`);
    writer.finish();
    broken.close();
    expect(unsealBytes(key, paper, readFileSync(file)).toString()).toContain('baris 9999\r\n');
    expect(() => unsealBytes(key, paper, readFileSync(half))).toThrow(SealBroken);
  });
});
