import type { MediaShown } from '../../../contract/views/display-view.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { PICTURE_SECONDS } from '../../../contract/lists.ts';
import type { HallMedia, MediaFile } from '../../ports/hall-media.ts';

/** Its content in its address: a browser keeps it for ever, and fetches what lies there anew under another. */
export const addressOf = ({ file, edition }: Pick<MediaFile, 'file' | 'edition'>): string =>
  `/media/${encodeURIComponent(file)}?v=${edition}`;

/** DI3: in the order of the hall's file, then by name what it does not name; nothing that cannot be shown. */
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
