import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { coreId } from './core-id.ts';
import { id } from './id.ts';

/** Every file that comes with this one, by what the files import; what they import when it is wanted does not count. */
function comesWith(file: string, files = new Map<string, string>()): ReadonlyMap<string, string> {
  if (files.has(file) || !existsSync(file)) return files;
  const source = readFileSync(file, 'utf8');
  files.set(file, source);
  for (const [, path = ''] of source.matchAll(/^ *import (?!type\b)[^;]*?'(\.[^']+)';/gm)) {
    comesWith(join(dirname(file), path), files);
  }
  return files;
}

/** The screen's words are typed as if all had come. */
it('[LK5] what is loaded for the first picture says only words that are loaded with it', () => {
  const later = Object.keys(id).filter((group) => !(group in coreId));
  const usesLater = new RegExp(`\\bwords\\.t\\.(?:${later.join('|')})\\b|\\bt\\.(?:${later.join('|')})\\.`);
  const files = [...comesWith(join(import.meta.dirname, '../main.ts'))];
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(([file, source]) => usesLater.exec(source)?.map((use) => `${file}: ${use}`) ?? [])).toEqual([]);
});
