import type { AttachmentRoom, KeptAttachment } from '../../ports/attachments.ts';

/** AT2, AT4: re-encoded and stored, all of them or none. A number: the place of the first that is not accepted. */
export async function keepPhotos(
  attachments: AttachmentRoom,
  photos: readonly Uint8Array[],
): Promise<KeptAttachment[] | number> {
  const kept: KeptAttachment[] = [];
  let areAll = false;
  try {
    for (const [place, photo] of photos.entries()) {
      const each = await attachments.keepFromOutside(photo);
      if (!each) return place;
      kept.push(each);
    }
    areAll = true;
    return kept;
  } finally {
    if (!areAll) for (const { id } of kept) attachments.forget(id);
  }
}
