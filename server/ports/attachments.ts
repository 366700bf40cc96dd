import type { Attachment } from '../domain/cases/case.ts';
import type { VoiceKind } from '../domain/complaints/complaint.ts';
import type { AttachmentId } from '../domain/ids.ts';

/** Photos and scans of papers (AT1), under our own ids. */
export interface AttachmentRoom {
  /** On disk when it resolves, but not yet part of a case: next it is settled or forgotten. Null: not accepted. */
  keep(bytes: Uint8Array): Promise<KeptAttachment | null>;
  /** The same for photos from outside, which are re-encoded first, as our screens do before sending one (AT4). */
  keepFromOutside(bytes: Uint8Array): Promise<KeptAttachment | null>;
  /** The same for a spoken note. */
  keepVoice(bytes: Uint8Array): Promise<KeptVoice | null>;
  /** The ledger knows it now. */
  settle(id: AttachmentId): void;
  /** It may leave its case: until that is decided it is unsettled, as before. False: it is unsettled already. */
  unsettle(id: AttachmentId): boolean;
  read(id: AttachmentId): Promise<Uint8Array | undefined>;
  forget(id: AttachmentId): void;
  /** Survives a power cut: nobody would look for these files again. */
  forgetForGood(ids: readonly AttachmentId[]): Promise<void>;
}

export type KeptAttachment = Pick<Attachment, 'id' | 'kind' | 'bytes'>;
export type KeptVoice = Omit<KeptAttachment, 'kind'> & { readonly kind: VoiceKind };
