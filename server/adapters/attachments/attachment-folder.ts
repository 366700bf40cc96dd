import type { KeyObject } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AttachmentRoom, KeptAttachment, KeptVoice } from '../../ports/attachments.ts';
import { attachmentKind } from './attachment-kind.ts';
import { redrawnPhoto } from '../photo/redraw-photo.ts';
import type { RedrawPhoto } from '../photo/redraw-photo.ts';
import { makeFolder, moveDurably, syncFolder, syncFolderAside } from '../durable-files.ts';
import { sealBytes, unsealBytes } from '../vault/sealed-file.ts';
import { voiceKind } from './voice-kind.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Photos and scans of papers, outside every public folder, under our own ids. A file lies under `new` until the ledger knows of it, so
 * neither a refusal nor a power cut leaves a person's papers that nobody can find.
 */
export class AttachmentFolder implements AttachmentRoom {
  readonly #folder: string;
  readonly #files: KeyObject;
  readonly #newId: () => string;
  readonly #redraw: RedrawPhoto;

  constructor(folder: string, files: KeyObject, newId: () => string, redraw: RedrawPhoto = redrawnPhoto) {
    [this.#folder, this.#files, this.#newId, this.#redraw] = [folder, files, newId, redraw];
  }

  keep(bytes: Uint8Array): Promise<KeptAttachment | null> {
    return this.#keepAs(attachmentKind(bytes), bytes);
  }

  keepVoice(bytes: Uint8Array): Promise<KeptVoice | null> {
    return this.#keepAs(voiceKind(bytes), bytes);
  }

  async #keepAs<Kind>(
    kind: Kind | null,
    bytes: Uint8Array,
  ): Promise<{ readonly id: string; readonly kind: Kind; readonly bytes: number } | null> {
    if (kind === null) return null;
    const id = this.#newId();
    makeFolder(this.#new);
    const path = join(this.#new, id);
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(sealBytes(this.#files, { purpose: 'attachment', name: id }, bytes));
      await file.sync();
    } catch (fault) {
      rmSync(path, { force: true }); // above all a full disk has no room for half a photo
      throw fault;
    } finally {
      await file.close();
    }
    syncFolder(this.#new);
    return { id, kind, bytes: bytes.length };
  }

  async keepFromOutside(bytes: Uint8Array): Promise<KeptAttachment | null> {
    const kind = attachmentKind(bytes);
    if (kind === null || kind === 'application/pdf') return this.keep(bytes);
    const drawn = await this.#redraw(bytes);
    return drawn && this.keep(drawn);
  }

  settle(id: string): void {
    const settled = this.#settledAt(id);
    // A press sent twice may get here twice.
    if (existsSync(settled)) return;
    makeFolder(join(settled, '..'));
    moveDurably(join(this.#new, id), settled);
  }

  unsettle(id: string): boolean {
    const settled = this.#settledAt(id);
    if (!ID.test(id) || !existsSync(settled)) return false;
    makeFolder(this.#new);
    moveDurably(settled, join(this.#new, id));
    return true;
  }

  async read(id: string): Promise<Uint8Array | undefined> {
    const place = this.#placesOf(id).find((path) => existsSync(path));
    return place === undefined
      ? undefined
      : unsealBytes(this.#files, { purpose: 'attachment', name: id }, await readFile(place));
  }

  forget(id: string): void {
    for (const path of this.#placesOf(id)) rmSync(path, { force: true });
  }

  async forgetForGood(ids: readonly string[]): Promise<void> {
    const places = ids.flatMap((id) => this.#placesOf(id)).filter((path) => existsSync(path));
    for (const path of places) rmSync(path);
    for (const folder of new Set(places.map((path) => dirname(path)))) await syncFolderAside(folder);
  }

  /** After a start: files that the ledger knows are put in place, unknown ones are deleted, and awaited ones stay. */
  tidy(isKnown: (id: string) => boolean, isAwaited: (id: string) => boolean = () => false): void {
    if (!existsSync(this.#new)) return;
    for (const id of readdirSync(this.#new)) {
      if (isKnown(id)) this.settle(id);
      else if (!isAwaited(id)) rmSync(join(this.#new, id), { force: true });
    }
  }

  get #new(): string {
    return join(this.#folder, 'new');
  }

  #settledAt(id: string): string {
    return join(this.#folder, id.slice(0, 2), id);
  }

  /** Only our own ids make a path, never input from outside. */
  #placesOf(id: string): readonly string[] {
    return ID.test(id) ? [this.#settledAt(id), join(this.#new, id)] : [];
  }
}
