import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The source texts beside the hall files, for tests that compare the two. */
const folder = join(import.meta.dirname, 'sources');

interface Mend {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** The obvious misprints of the sources, and their corrections in the hall files. Nothing else may differ. */
export const mends: readonly Mend[] = JSON.parse(readFileSync(join(folder, 'mended.json'), 'utf8'));

export const sourceFiles = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.txt'));

export const digestOf = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex');

/** One line as printed, or the given lines one after the other. Lines count from 1. */
export function printedLine(file: string, line: number | readonly number[]): string {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return [line]
    .flat()
    .map((n) => (lines[n - 1] ?? '').trim())
    .join(' ');
}

/** The same with the listed misprints corrected. */
export function mendedLine(file: string, line: number | readonly number[]): string {
  return [line]
    .flat()
    .map((n) =>
      mends
        .filter((mend) => mend.file === file && mend.line === n)
        .reduce((text, mend) => text.replaceAll(mend.from, mend.to), printedLine(file, n)),
    )
    .join(' ');
}

/** Whether the words occur in the line verbatim, at word boundaries. */
export function standsIn(line: string, words: string): boolean {
  const quoted = words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}])${quoted}(?![\p{L}])`, 'u').test(line);
}
