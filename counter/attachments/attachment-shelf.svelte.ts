import { SvelteMap } from 'svelte/reactivity';
import { LARGEST_ATTACHMENT } from '../../contract/attachment.ts';
import type { CaseDetail } from '../../contract/views/case-view.ts';
import type { RefusalCode, Reply } from '../../contract/reply.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

export type Attachment = CaseDetail['attachments'][number];

/** Browser functions: requests, and scaling images. A test passes its own. */
export interface AttachmentHands {
  /** Path at the hub. */
  readonly pathOf: (caseId: string, attachmentId: string) => string;
  readonly fetchFile: (path: string, session: string) => Promise<Blob | null>;
  readonly send: (sending: NewAttachment, onprogress: (share: number) => void) => Promise<Reply<unknown>>;
  /** Null: this browser cannot decode it. */
  readonly shrink: (picture: Blob) => Promise<Blob | null>;
}

export interface NewAttachment {
  readonly caseId: string;
  readonly requirementId: string | null;
  readonly session: string;
  readonly file: Blob;
}

/** The photos and scans of one case: the list, the one being viewed, and the upload. */
export class AttachmentShelf {
  /** Share of the file that the hub has received; null: no upload. */
  sent = $state<number | null>(null);
  preparing = $state(false);
  isUnreadable = $state(false);
  /** Object URLs of images; null: it could not be loaded. */
  readonly pictures = new SvelteMap<string, string | null>();
  readonly presses: Presses;
  readonly #caseId: string;
  readonly #hub: CounterHub;
  readonly #hands: AttachmentHands;
  readonly #fetching = new Set<string>();
  #isGone = false;

  constructor(hub: CounterHub, caseId: string, hands: AttachmentHands) {
    this.#hub = hub;
    this.#caseId = caseId;
    this.#hands = hands;
    this.presses = new Presses(hub);
  }

  get isBusy(): boolean {
    return this.preparing || this.sent !== null || this.presses.busy !== null;
  }

  /** Loaded once; each look is in the audit record (DU5). */
  async look({ id }: Pick<Attachment, 'id'>): Promise<void> {
    const { session } = this.#hub;
    if (session === null || this.#fetching.has(id)) return;
    this.#fetching.add(id);
    const blob = await this.#hands.fetchFile(this.#hands.pathOf(this.#caseId, id), session).catch(() => null);
    if (this.#isGone) return;
    this.pictures.set(id, blob && URL.createObjectURL(blob));
    if (blob === null) this.#fetching.delete(id);
  }

  /** True: the hub has stored it. */
  async add(file: Blob, requirementId: string | null): Promise<boolean> {
    const { session } = this.#hub;
    if (this.isBusy || session === null) return false;
    this.presses.forget();
    const ready = await this.#prepare(file);
    if (!ready) return false;
    if (ready.size > LARGEST_ATTACHMENT) return this.#refuse('file-too-large');
    this.sent = 0;
    const reply = await this.#hands.send(
      { caseId: this.#caseId, requirementId, session, file: ready },
      (share) => (this.sent = share),
    );
    this.sent = null;
    return reply.ok || this.#refuse(reply.refusal);
  }

  async remove(attachmentId: string): Promise<boolean> {
    const reply = await this.presses.send('case:detach', { caseId: this.#caseId, attachmentId });
    return reply?.ok ?? false;
  }

  /** Object URLs are revoked when the case is left. */
  letGo(): void {
    this.#isGone = true;
    for (const address of this.pictures.values()) if (address) URL.revokeObjectURL(address);
    this.pictures.clear();
  }

  #refuse(code: RefusalCode): false {
    this.presses.refusal = { code, detail: null };
    return false;
  }

  /** AT4: a photo is re-encoded smaller and without its GPS position. Other files are sent unchanged. */
  async #prepare(file: Blob): Promise<Blob | null> {
    this.isUnreadable = false;
    if (!file.type.startsWith('image/')) return file;
    this.preparing = true;
    const picture = await this.#hands.shrink(file);
    this.preparing = false;
    this.isUnreadable = picture === null;
    return picture;
  }
}
