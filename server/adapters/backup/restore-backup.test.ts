import { createHash } from 'node:crypto';
import fs, {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insteadOnDisk } from '../disk-instead.fixture.ts';
import { hallFileIn } from '../hall-file/hall-folder.ts';
import { readHallFile } from '../hall-file/read-hall-file.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { SecretFile } from '../secrets/secret-file.ts';
import { openVault } from '../vault/vault.ts';
import { backedUpHall } from './backed-up-hall.fixture.ts';
import { MANIFEST } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';

/** Long after the backup. */
const RESTORED_AT = Date.UTC(2027, 0, 4, 3);
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the mark of a backup', () => {
  let root: string;
  let backup: string;
  let keyFile: string;
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'antrean-mark-'));
    ({ backup, keyFile } = await backedUpHall(root, 'pariaman'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const dataDir = () => join(root, 'restored');
  const restore = (withoutMark = false) =>
    restoreBackup({
      backup,
      dataDir: dataDir(),
      keyFile,
      withoutMark,
      replace: false,
      aside: 'aside',
      at: RESTORED_AT,
      last: {},
    });
  const rewrite = (change: (manifest: Manifest) => object): void => {
    const file = join(backup, MANIFEST);
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Manifest)));
  };

  it('[DU11] is found again in a backup that nobody has touched', () => {
    restore();
    expect(readHallFile(hallFileIn(dataDir())).id).toBe('pariaman');
  });

  it('[DU11] betrays a file that was changed together with its checksum', () => {
    const file = join(backup, 'hall.json');
    const bytes = Buffer.from(readFileSync(file, 'utf8').replace('"region": "13.77"', '"region": "13.78"'));
    writeFileSync(file, bytes);
    const sha256 = digestOf(bytes);
    rewrite(({ files, ...told }) => ({
      ...told,
      files: files.map((each) => (each.path === 'hall.json' ? { ...each, bytes: bytes.length, sha256 } : each)),
    }));
    expect(() => restore()).toThrow('diubah orang');
    expect(existsSync(hallFileIn(dataDir()))).toBe(false);
  });

  it('[DU11] betrays a file that was taken away together with its line', () => {
    rewrite(({ files, ...told }) => ({ ...told, files: files.filter(({ path }) => !path.startsWith('register')) }));
    expect(() => restore()).toThrow('diubah orang');
  });

  it('[DU11] is not needed to know what no backup of ours ever holds: a password does not come into the hall with it', () => {
    const secret = Buffer.from('{"mail-password":"rekaan"}');
    writeFileSync(join(backup, 'secrets.json'), secret);
    const line = { path: 'secrets.json', bytes: secret.length, sha256: digestOf(secret), modified: 0 };
    rewrite(({ mark: _, ...told }) => ({ ...told, files: [...told.files, line] }));
    expect(() => restore(true)).toThrow('secrets.json tidak pernah ada di dalamnya');
    expect(existsSync(join(dataDir(), 'secrets.json'))).toBe(false);
  });

  it.each(['voice/own/../../../outside.wav', 'voice/own/.././hall-key.wav', 'media/..', '/etc/voice/own/a.wav'])(
    '[DU11] is not needed to know that no backup of ours names a place outside its folder: %s',
    (path) => {
      const line = { path, bytes: 0, sha256: digestOf(Buffer.alloc(0)), modified: 0 };
      rewrite(({ mark: _, ...told }) => ({ ...told, files: [...told.files, line] }));
      expect(() => restore(true)).toThrow('bukan cadangan yang utuh');
    },
  );

  it('[DU4] is nothing to go without where the ledger cannot be looked into: one in clear is refused whatever somebody says', () => {
    const file = join(backup, 'hall.db');
    rmSync(file);
    openDatabase(file, null).close();
    const bytes = readFileSync(file);
    const changed = { bytes: bytes.length, sha256: digestOf(bytes) };
    rewrite(({ mark: _, files, ...told }) => ({
      ...told,
      files: files.map((each) => (each.path === 'hall.db' ? { ...each, ...changed } : each)),
    }));
    expect(() => restore(true)).toThrow('belum disegel');
    expect(existsSync(hallFileIn(dataDir()))).toBe(false);
  });

  it('[DU11] may be missing only where whoever restores says so: an older Antrean made none', () => {
    rewrite(({ mark: _, ...told }) => told);
    expect(() => restore()).toThrow('tidak bertanda');
    expect(restore(true).manifest.hall).toBe('pariaman');
  });
});

const restoreInto = (dataDir: string, { backup, keyFile }: { backup: string; keyFile: string }) =>
  restoreBackup({
    backup,
    dataDir,
    keyFile,
    withoutMark: false,
    replace: false,
    aside: 'aside',
    at: RESTORED_AT,
    last: {},
  });

describe('a folder that a backup is restored into', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'antrean-into-'))));
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true, force: true });
  });

  it('[AR2] [AR8] gets no key beside its data, where the key lies elsewhere', async () => {
    const { backup, keyFile } = await backedUpHall(root, 'pariaman');
    const [dataDir, elsewhere] = [join(root, 'restored'), join(root, 'elsewhere.key')];
    renameSync(keyFile, elsewhere);
    vi.stubEnv('KEY_FILE', elsewhere);
    const order = { backup, dataDir, keyFile: null, withoutMark: false, replace: false, aside: 'aside' };
    restoreBackup({ ...order, at: RESTORED_AT, last: {} });
    expect(readdirSync(dataDir)).toContain('hall.json');
    expect(readdirSync(dataDir)).not.toContain('hall-key.txt');
  });

  it('[DU4] has no hall yet, unless somebody says that it goes aside', async () => {
    const { folder, ...hall } = await backedUpHall(root, 'pariaman');
    const before = readFileSync(hallFileIn(folder));
    expect(() => restoreInto(folder, hall)).toThrow('sudah berisi data');
    expect(readFileSync(hallFileIn(folder))).toEqual(before);
    expect(existsSync(join(folder, 'aside'))).toBe(false);
  });

  it('[DU4] is not touched for one that its disk has spoilt, and each file that is broken is named', async () => {
    const { backup, keyFile } = await backedUpHall(root, 'pariaman');
    appendFileSync(join(backup, 'hall.db'), 'x');
    rmSync(join(backup, 'register-1.db'));
    const dataDir = join(root, 'restored');
    expect(() => restoreInto(dataDir, { backup, keyFile })).toThrow(
      '2 berkas tidak ada atau berubah (hall.db, register-1.db)',
    );
    expect(existsSync(dataDir)).toBe(false);
  });
});

describe('a backup that is not what is restored', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'antrean-changing-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('[DU4] brings nothing that was not found sound: a file is read again as it is copied', async () => {
    const hall = await backedUpHall(root, 'pariaman');
    const dataDir = join(root, 'restored');
    const { openSync } = fs;
    const back = insteadOnDisk({
      openSync: (path, flags, mode) => {
        if (flags === 'wx' && String(path).endsWith('hall.json')) appendFileSync(join(hall.backup, 'hall.json'), ' ');
        return openSync(path, flags, mode);
      },
    });
    try {
      expect(() => restoreInto(dataDir, hall)).toThrow('hall.json berubah saat disalin.');
    } finally {
      back();
    }
    expect(existsSync(hallFileIn(dataDir))).toBe(false);
  });

  it('[DU4] is told which key it asks for, where it is given another hall’s', async () => {
    const [hall, other] = [await backedUpHall(root, 'pariaman'), await backedUpHall(root, 'banyuasin')];
    const dataDir = join(root, 'restored');
    expect(() => restoreInto(dataDir, { ...hall, keyFile: other.keyFile })).toThrow(
      'Ini bukan kunci dari cadangan ini',
    );
  });
});

const secretsIn = (folder: string) => SecretFile.open(join(folder, 'secrets.json'), openVault(folder).files);
const replace = (dataDir: string, { backup, keyFile }: { backup: string; keyFile: string }) =>
  restoreBackup({
    backup,
    dataDir,
    keyFile,
    withoutMark: false,
    replace: true,
    aside: 'aside',
    at: RESTORED_AT,
    last: {},
  });

describe('a hall that is replaced', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'antrean-replaced-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('[DU4] [MS6] takes its passwords with it where they are sealed with its own keys: they would stop every start', async () => {
    const lost = await backedUpHall(root, 'pariaman');
    const { folder } = await backedUpHall(root, 'banyuasin');
    await (await secretsIn(folder)).set('mail-password', 'rahasia-rekaan');
    replace(folder, lost);
    expect((await secretsIn(folder)).names()).toEqual([]);
    expect(existsSync(join(folder, 'aside/secrets.json'))).toBe(true);
  });

  it('[DU4] [MS6] keeps them where it is the same hall of an earlier day', async () => {
    const hall = await backedUpHall(root, 'pariaman');
    await (await secretsIn(hall.folder)).set('mail-password', 'rahasia-rekaan');
    replace(hall.folder, hall);
    expect((await secretsIn(hall.folder)).get('mail-password')).toBe('rahasia-rekaan');
  });
});
