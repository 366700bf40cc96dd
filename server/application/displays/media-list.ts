import type { MediaShown } from '../../../contract/views/display-view.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { PICTURE_SECONDS } from '../../../contract/lists.ts';
import type { HallMedia, MediaFile } from '../../ports/hall-media.ts';

/** The address contains a version of the content, so that browsers cache it for ever and fetch changed content anew. */
export const addressOf = ({ file, edition }: Pick<MediaFile, 'file' | 'edition'>): string =>
  `/media/${encodeURIComponent(file)}?v=${edition}`;

/** DI3: in the order of the hall's file, the others by name; without what cannot be played. */
export function mediaShown({ media = [] }: Pick<HallFile, 'media'>, { files }: Pick<HallMedia, 'files'>): MediaShown[] {
  const place = (file: string) => media.findIndex((item) => item.file === file);
  const shown: (MediaShown & { place: number })[] = [];
  for (const each of files) {
    const item = media.find(({ file }) => file === each.file);
    if (each.kind === null || item?.hidden) continue;
    const at = place(each.file);
    shown.push({
      address: addressOf(each),
      kind: each.kind,
      seconds: item?.seconds ?? PICTURE_SECONDS,
      place: at < 0 ? media.length : at,
    });
  }
  return shown.toSorted((a, b) => a.place - b.place).map(({ address, kind, seconds }) => ({ address, kind, seconds }));
}
