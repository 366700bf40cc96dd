import { csvLine } from '../../../contract/csv-line.ts';
import type { Messages } from '../../words/id.ts';
import type { Studio } from './studio.svelte.ts';

/** For a speaker elsewhere: what to say, and how to name each file. */
export function saveWordList(
  studio: Pick<Studio, 'clips' | 'pack' | 'language'>,
  t: Messages['settings']['voice'],
): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([wordList(studio.clips, t.wordListHead)], { type: 'text/csv' }));
  link.download = t.wordListName(studio.pack, studio.language);
  link.click();
  URL.revokeObjectURL(link.href);
}

/** With the byte order mark by which Excel recognises UTF-8, and the separator of an Indonesian Excel. */
export function wordList(clips: Studio['clips'], head: readonly string[]): string {
  const rows = [head, ...clips.map(({ key, says }) => [`${key}.wav`, says])];
  return `\uFEFF${rows.map(csvLine).join('\r\n')}\r\n`;
}
