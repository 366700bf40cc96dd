import { createSecretKey } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SecretFile } from './secret-file.ts';

const files = createSecretKey(Buffer.alloc(32, 1));
let folder: string;
const path = () => join(folder, 'secrets.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the file of secrets', () => {
  it('[MS6] holds what was set, over a restart, for the hub’s own eyes only', async () => {
    const book = await SecretFile.open(path(), files);
    expect(book.get('mail-password')).toBeNull();
    await Promise.all([book.set('mail-password', 'rahasia'), book.set('whatsapp-token', 'EAAG')]);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    const again = await SecretFile.open(path(), files);
    expect([again.get('mail-password'), again.get('whatsapp-token')]).toEqual(['rahasia', 'EAAG']);
  });

  it('[MS6] has what is on the disk: what could not be kept is not used until the next start alone', async () => {
    const book = await SecretFile.open(path(), files);
    await book.set('mail-password', 'yang lama');
    rmSync(folder, { recursive: true });
    await expect(book.set('mail-password', 'yang baru')).rejects.toThrow('ENOENT');
    expect(book.get('mail-password')).toBe('yang lama');
  });

  it('[MS6] keeps nothing of what was taken away or replaced, in no copy either', async () => {
    const book = await SecretFile.open(path(), files);
    await book.set('mail-password', 'yang lama');
    await book.set('mail-password', 'yang baru');
    await book.set('whatsapp-token', 'EAAG');
    await book.set('whatsapp-token', null);
    expect(readdirSync(folder)).toEqual(['secrets.json']);
    expect(readFileSync(path(), 'utf8')).not.toMatch(/lama|EAAG/);
    expect(book.get('whatsapp-token')).toBeNull();
  });

  it('[MS6] that others could read is closed to them at the next start', async () => {
    await (await SecretFile.open(path(), files)).set('mail-password', 'rahasia');
    chmodSync(path(), 0o644);
    await SecretFile.open(path(), files);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it('[DU7] is read at a start, and not written: a full disk keeps no hub from starting', async () => {
    await (await SecretFile.open(path(), files)).set('mail-password', 'rahasia');
    const { ino } = statSync(path());
    expect((await SecretFile.open(path(), files)).get('mail-password')).toBe('rahasia');
    expect(statSync(path()).ino).toBe(ino);
  });

  it('[AR6] is sealed, also one that an older Antrean left in clear', async () => {
    writeFileSync(path(), '{"mail-password": "rahasia"}');
    const book = await SecretFile.open(path(), files);
    expect(book.get('mail-password')).toBe('rahasia');
    expect(readFileSync(path(), 'latin1')).not.toMatch(/rahasia|password/);
    expect((await SecretFile.open(path(), files)).get('mail-password')).toBe('rahasia');
  });

  it('[MS6] that is broken stops the start, and its content is not in the sentence', async () => {
    writeFileSync(path(), '{"mail-password": "rahasia", "lain": 3}');
    await expect(SecretFile.open(path(), files)).rejects.toThrow(/^(?!.*rahasia).*Pindahkan berkas itu/);
  });
});
