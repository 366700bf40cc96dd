import type { Archive } from './archive.ts';
import { FileRefused } from '../table.ts';
import { readWholeXml } from './xml.ts';

/** Number formats that all spreadsheets treat as dates: ECMA-376 part 1, 18.8.30, with the East Asian ones. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Quoted words, escaped characters and [Red] or [$-421] are not part of the pattern. */
const notPattern = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
/** Excel takes 255 letters of a pattern. A longer one would be searched for the end of each `[` in it. */
const longestPattern = 255;
const isDatePattern = (code: string): boolean => /[dy]/i.test(code.slice(0, longestPattern).replace(notPattern, ''));

/** RG7: Excel has room for 65 490 of them. */
const mostStyles = 1 << 16;

/** For each cell style, whether it shows numbers as dates. */
export async function readDateStyles(archive: Archive, part: string | undefined): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  if (part === undefined) return styles;
  const customDates = new Set<number>();
  let inCellStyles = false;
  await readWholeXml(archive, part, {
    open(name, { numFmtId, formatCode = '' }) {
      const id = Number(numFmtId);
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'numFmt' && isDatePattern(formatCode)) customDates.add(id);
      if (name === 'xf' && inCellStyles) styles.push(isBuiltInDate(id) || customDates.has(id));
      if (styles.length + customDates.size > mostStyles) throw new FileRefused('too-large');
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}
