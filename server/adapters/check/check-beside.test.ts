import { randomUUID } from 'node:crypto';
import fs, { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { AttachmentFolder } from '../attachments/attachment-folder.ts';
import { jpeg } from '../attachments/attachment-samples.fixture.ts';
import { insteadOnDisk } from '../disk-instead.fixture.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { ensureVault } from '../vault/vault.ts';
import { checkAttachments } from './check-beside.ts';

/** A hall with a complaint to which two photos belong. */
async function hallWithPhotos() {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { files } = ensureVault(folder);
  const room = new AttachmentFolder(join(folder, 'attachments'), files, randomUUID);
  const kept = await Promise.all([room.keep(jpeg()), room.keep(jpeg())]);
  const [photo = '', other = ''] = kept.map((each) => each?.id ?? '');
  room.settle(photo);
  const db = openDatabase(':memory:', null);
  const body = JSON.stringify({ attachments: [{ id: photo }, { id: other }] });
  db.prepare(`INSERT INTO complaint (id, number, code, kind, channel, received_at, state, body)
    VALUES ('c', 'P-2026-00001', 'CODE', 'complaint', 'counter', 0, 'received', ?)`).run(body);
  const settled = join(folder, 'attachments', photo.slice(0, 2), photo);
  const waiting = join(folder, 'attachments/new', other);
  const said = () => checkAttachments(db, { folder, files }, 0).map(({ what }) => what);
  return { photo, settled, waiting, said };
}

it.each([
  ['is missing', (file: string) => rmSync(file), / dari P-2026-00001 tidak ada/],
  ['is empty', (file: string) => writeFileSync(file, ''), / kosong/],
  ['is too short by a byte', (file: string) => truncateSync(file, fs.statSync(file).size - 1), / terpotong/],
  ['is cut off in its head', (file: string) => truncateSync(file, 10), / terpotong/],
  ['is another’s', (file: string, other: string) => copyFileSync(other, file), /berkas lain ada di tempatnya/],
  ['was never sealed', (file: string) => writeFileSync(file, jpeg()), /berkas lain/],
  [
    'is a folder',
    (file: string) => {
      renameSync(file, `${file}.gone`);
      mkdirSync(file);
    },
    /tidak dapat dibaca: EISDIR/,
  ],
])('[DU8] names an attachment whose file %s, and no other', async (_, spoil, wrong) => {
  const { photo, settled, waiting, said } = await hallWithPhotos();
  expect(said()).toEqual([]);
  mkdirSync(dirname(settled), { recursive: true });
  spoil(settled, waiting);
  expect(said()).toEqual([expect.stringMatching(wrong)]);
  expect(said()[0]).toContain(photo);
});

it('[DU8] names an attachment that its disk does not give back, and goes on with the next', async () => {
  const { settled, waiting, said } = await hallWithPhotos();
  const read = fs.readFileSync;
  const broken = insteadOnDisk({
    readFileSync: ((path: string) => {
      if (path === settled) throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
      return read(path);
    }) as typeof fs.readFileSync,
  });
  rmSync(waiting);
  const found = said();
  broken();
  expect(found).toEqual([expect.stringMatching(/tidak dapat dibaca: EIO/), expect.stringMatching(/tidak ada/)]);
});
