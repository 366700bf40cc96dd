import type { Office } from '../office.ts';
import { addressOf } from './media-list.ts';

export interface MediaFailed {
  readonly display: string;
  /** Names in the hall's folder. */
  readonly files: readonly string[];
}

/** DI3: what displays could not play, of the videos and pictures still in the folder. */
export function mediaFailed({ file, hallMedia, mediaFaults }: Pick<Office, 'file' | 'hallMedia' | 'mediaFaults'>) {
  return file.current.displays.flatMap(({ id, name: display }): MediaFailed[] => {
    const failed = hallMedia.files.filter((each) =>
      mediaFaults.of(addressOf(each)).some(({ displayId }) => displayId === id),
    );
    return failed.length === 0 ? [] : [{ display, files: failed.map((each) => each.file) }];
  });
}
