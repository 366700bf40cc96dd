import { createSecretKey } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttachmentFolder } from './attachment-folder.ts';
import { attachmentKind } from './attachment-kind.ts';
import { jpeg, pageBehindPicture, pdf, png, webp } from './attachment-samples.fixture.ts';
import { systemChance } from '../system-chance.ts';

const behind = (bytes: Uint8Array, more: string) => Buffer.concat([bytes, Buffer.from(more, 'latin1')]);

describe('what an attachment is', () => {
  it.each([
    ['image/jpeg', jpeg()],
    ['image/png', png()],
    ['image/webp', webp()],
    ['application/pdf', pdf()],
    ['application/pdf', behind(pdf(), '\r\n\0\0')],
  ])('[AT1] is told by its bytes: %s', (kind, bytes) => {
    expect(attachmentKind(bytes)).toBe(kind);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page behind a JPEG', pageBehindPicture()],
    ['an archive behind a PNG', behind(png(), 'PK\x03\x04')],
    ['a script behind a WebP', behind(webp(), '*/alert(1)')],
    ['a page behind a PDF', behind(pdf(), '<html>')],
    ['a PDF behind a page', Buffer.concat([Buffer.from('<html>'), pdf()])],
    ['a JPEG that broke off', jpeg().subarray(0, 200)],
    ['the head of a PNG alone', png().subarray(0, 16)],
    ['a program', Buffer.from('MZ\x90\x00', 'latin1')],
  ])('[AT1] is not accepted when it is %s', (_, bytes) => {
    expect(attachmentKind(bytes)).toBeNull();
  });
});

describe('the room of attachments', () => {
  let folder: string;
  let room: AttachmentFolder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attachments-'));
    room = new AttachmentFolder(folder, createSecretKey(Buffer.alloc(32, 1)), () => systemChance.id());
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const filesIn = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  async function keep() {
    const kept = await room.keep(jpeg());
    if (!kept) throw new Error('the photo was not accepted');
    return kept;
  }

  it('[AT1] leaves nothing on the disk of what it does not accept', async () => {
    expect(await room.keep(pageBehindPicture())).toBeNull();
    expect(filesIn()).toEqual([]);
  });

  it('[AT2] leaves nothing on the disk of what could not be written to its end', async () => {
    const noKey = {} as ReturnType<typeof createSecretKey>;
    const broken = new AttachmentFolder(folder, noKey, () => systemChance.id());
    await expect(broken.keep(jpeg())).rejects.toThrow('must be');
    expect(filesIn()).toEqual([]);
  });

  it('[AT2] has what it kept, readable by the hub alone', async () => {
    const { id, kind, bytes } = await keep();
    expect([kind, bytes]).toEqual(['image/jpeg', jpeg().length]);
    expect(await room.read(id)).toEqual(Buffer.from(jpeg()));
    room.settle(id);
    expect(await room.read(id)).toEqual(Buffer.from(jpeg()));
    expect(statSync(join(folder, id.slice(0, 2), id)).mode & 0o777).toBe(0o600);
  });

  it('[AT2] forgets what its case refused, and what was taken away', async () => {
    const refused = await keep();
    const settled = await keep();
    room.settle(settled.id);
    for (const { id } of [refused, settled]) room.forget(id);
    expect(filesIn()).toEqual([]);
    expect(await room.read(settled.id)).toBeUndefined();
  });

  it('[AT2] after a power cut keeps what the ledger knows, and nothing that it does not', async () => {
    const known = await keep();
    await keep();
    room.tidy((id) => id === known.id);
    expect(filesIn().map(({ name }) => name)).toEqual([known.id]);
    expect(existsSync(join(folder, known.id.slice(0, 2), known.id))).toBe(true);
  });

  it('[AT2] after a power cut keeps what somebody has sent for a request that he is still writing', async () => {
    const [awaited] = [await keep(), await keep()];
    room.tidy(
      () => false,
      (id) => id === awaited.id,
    );
    expect(filesIn().map(({ name }) => name)).toEqual([awaited.id]);
    expect(await room.read(awaited.id)).toEqual(Buffer.from(jpeg()));
  });

  it('[AT2] after a power cut has deleted what was taken away, and has what was not', async () => {
    const [taken, stayed] = [await keep(), await keep()];
    for (const { id } of [taken, stayed]) room.settle(id);
    expect([taken, stayed].map(({ id }) => room.unsettle(id))).toEqual([true, true]);
    expect(await room.read(taken.id)).toEqual(Buffer.from(jpeg()));
    expect(room.unsettle(taken.id), 'it lies there already').toBe(false);
    room.tidy((id) => id === stayed.id);
    expect(filesIn().map(({ name }) => name)).toEqual([stayed.id]);
  });

  it.each(['../hall.key', '..', 'new/../../hall.db', '', `${'a'.repeat(36)}`])(
    '[AT3] is led nowhere by a path from outside: %o',
    async (id) => {
      expect(await room.read(id)).toBeUndefined();
      expect(() => room.forget(id)).not.toThrow();
      expect(room.unsettle(id)).toBe(false);
    },
  );
});
