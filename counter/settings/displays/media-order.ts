import type { HallFile } from '../../../contract/hall-file.ts';
import type { MediaEntry } from '../../../contract/requests/media-requests.ts';

type Item = NonNullable<HallFile['media']>[number];

export interface MediaLine extends MediaEntry {
  readonly item: Item;
}

/** In the order of the displays: the hall's order first, the rest by name. */
export function mediaLines({ media = [] }: Pick<HallFile, 'media'>, entries: readonly MediaEntry[]): MediaLine[] {
  const rank = (file: string) => {
    const at = media.findIndex((item) => item.file === file);
    return at < 0 ? media.length : at;
  };
  return entries
    .toSorted((a, b) => rank(a.file) - rank(b.file))
    .map((entry) => ({ ...entry, item: media.find(({ file }) => file === entry.file) ?? { file: entry.file } }));
}

/** Files that no longer exist are dropped from the order with the next change. */
export const itemsOf = (lines: readonly MediaLine[]): Item[] => lines.map(({ item }) => item);
