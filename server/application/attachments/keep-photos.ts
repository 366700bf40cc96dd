import type { AttachmentRoom, KeptAttachment } from '../../ports/attachments.ts';

/** AT2, AT4: re-encoded and stored, all of them or none. Null: one of them is not accepted. */
export async function keepPhotos(
  attachments: AttachmentRoom,
  photos: readonly Uint8Array[],
): Promise<KeptAttachment[] | null> {
  const kept: KeptAttachment[] = [];
  let areAll = false;
  try {
    for (const photo of photos) {
      const each = await attachments.keepFromOutside(photo);
      if (!each) return null;
      kept.push(each);
    }
    areAll = true;
    return kept;
  } finally {
    if (!areAll) for (const { id } of kept) attachments.forget(id);
  }
}
