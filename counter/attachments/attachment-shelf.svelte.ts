import { SvelteMap } from 'svelte/reactivity';
import { LARGEST_ATTACHMENT } from '../../contract/attachment.ts';
import type { CaseDetail } from '../../contract/views/case-view.ts';
import type { RefusalCode, Reply } from '../../contract/reply.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

export type Attachment = CaseDetail['attachments'][number];

/** What the browser does for it: the line, and drawing pictures anew. A test hands in its own. */
export interface AttachmentHands {
  /** Where the hub has it. */
  readonly pathOf: (caseId: string, attachmentId: string) => string;
  readonly fetchFile: (path: string, session: string) => Promise<Blob | null>;
  readonly send: (sending: NewAttachment, onprogress: (share: number) => void) => Promise<Reply<unknown>>;
  /** Null: no picture that this browser can read. */
  readonly shrink: (picture: Blob) => Promise<Blob | null>;
}

export interface NewAttachment {
  readonly caseId: string;
  readonly requirementId: string | null;
  readonly session: string;
  readonly file: Blob;
}

/** The photos and scans of one case: what is there, what is being looked at, and what is on its way. */
export class AttachmentShelf {
  /** How much of the file the hub has; null: nothing is being sent. */
  sent = $state<number | null>(null);
  preparing = $state(false);
  isUnreadable = $state(false);
  /** Addresses of pictures in this browser; null: it could not be fetched. */
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

  /** Fetched once; each look is in the audit record (DU5). */
  async look({ id }: Pick<Attachment, 'id'>): Promise<void> {
    const { session } = this.#hub;
    if (session === null || this.#fetching.has(id)) return;
    this.#fetching.add(id);
    const blob = await this.#hands.fetchFile(this.#hands.pathOf(this.#caseId, id), session).catch(() => null);
    if (this.#isGone) return;
    this.pictures.set(id, blob && URL.createObjectURL(blob));
    if (blob === null) this.#fetching.delete(id);
  }

  /** True: the hub has it. */
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

  /** Pictures held by the browser are let go when the case is left. */
  letGo(): void {
    this.#isGone = true;
    for (const address of this.pictures.values()) if (address) URL.revokeObjectURL(address);
    this.pictures.clear();
  }

  #refuse(code: RefusalCode): false {
    this.presses.refusal = { code, detail: null };
    return false;
  }

  /** AT4: a photo is drawn anew, smaller, and without the place where it was taken. What is no picture goes as it is. */
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
