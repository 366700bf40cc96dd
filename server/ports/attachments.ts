import type { Attachment } from '../domain/cases/case.ts';
import type { VoiceKind } from '../domain/complaints/complaint.ts';
import type { AttachmentId } from '../domain/ids.ts';

/** Photos and scans of papers (AT1), under ids of our own. */
export interface AttachmentRoom {
  /** On the disk when it resolves, and not yet part of a case: then it is settled or forgotten. Null: not accepted. */
  keep(bytes: Uint8Array): Promise<KeptAttachment | null>;
  /** The same for what came from outside: a photo is drawn anew first, as our screens do before they send one (AT4). */
  keepFromOutside(bytes: Uint8Array): Promise<KeptAttachment | null>;
  /** The same for a spoken note. */
  keepVoice(bytes: Uint8Array): Promise<KeptVoice | null>;
  /** The ledger knows of it. */
  settle(id: AttachmentId): void;
  /** It may leave its case: until that is decided it lies as it did before it was settled. False: it lies there already. */
  unsettle(id: AttachmentId): boolean;
  read(id: AttachmentId): Promise<Uint8Array | undefined>;
  forget(id: AttachmentId): void;
  /** Still forgotten after a power cut: nobody looks for them again. */
  forgetForGood(ids: readonly AttachmentId[]): Promise<void>;
}

export type KeptAttachment = Pick<Attachment, 'id' | 'kind' | 'bytes'>;
export type KeptVoice = Omit<KeptAttachment, 'kind'> & { readonly kind: VoiceKind };
