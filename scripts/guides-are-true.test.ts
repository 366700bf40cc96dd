import { existsSync, readFileSync } from 'node:fs';
import { glob, readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

async function filesLike(pattern: string): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) found.push(file);
  return found.toSorted();
}

/** Targets of a page's links and pictures, from the root; without external links and anchors. */
function targetsOf(page: string): string[] {
  const links = [...read(page).matchAll(/\]\(([^)\s#]+)[^)\s]*\)|src="([^"]+)"/g)].map(
    ([, link, src]) => link ?? src ?? '',
  );
  return links
    .filter((link) => !/^https?:/.test(link))
    .map((link) => relative(root, resolve(root, dirname(page), link)));
}

/** Words in bold in a guide are on a screen; a name that ends in punctuation may continue the sentence. */
function namesIn(page: string): string[] {
  const prose = read(page).replaceAll(/```.*?```/gs, '');
  return [...prose.matchAll(/\*\*(.+?)\*\*/gs)].map(([, name = '']) => name.replaceAll(/\s+/g, ' '));
}

/** A sentence of a dictionary as a pattern, with wildcards for filled-in parts; null for one that is too short. */
function patternOf(words: string): RegExp | null {
  const fixed = words.split(/\$\{[^}]*\}/);
  const saysSomething = fixed.some((part) => /\p{L}{4}/u.test(part)) || (fixed.length === 1 && words.trim() !== '');
  if (!saysSomething) return null;
  return new RegExp(
    `^${fixed.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.+')}(?:…|\\.\\.\\.)?$`,
    'u',
  );
}

const quoted = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;

/** Everything that the screens say in Indonesian: their dictionaries, and the names in the hall files. */
async function saidOnScreens(): Promise<RegExp[]> {
  const dictionaries = await filesLike(
    '{counter,counter/hall-now,counter/person,kiosk,display,online}/words/**/*id.ts',
  );
  const sentences = dictionaries.flatMap((file) => [...read(file).matchAll(quoted)].map(([, a, b]) => a ?? b ?? ''));
  const halls = await filesLike('halls/*.json');
  const names = halls.flatMap((file) =>
    [...read(file).matchAll(/"id": "([^"]+)",\s*"en"/g)].map(([, name = '']) => name),
  );
  return [...sentences, ...names].map(patternOf).filter((pattern) => pattern !== null);
}

describe('the guides', async () => {
  const guides = await filesLike('docs/panduan/*.md');
  const pages = [...guides, 'README.md'];
  const said = await saidOnScreens();
  const isSaid = (name: string) => said.some((pattern) => pattern.test(name));

  it('are there, and a name that no screen has would be found', () => {
    expect(guides.length).toBeGreaterThan(8);
    expect(['Panggil berikutnya', 'Selesai…', 'Paraf 3 sekaligus…', 'Tanda tangani'].filter(isSaid)).toHaveLength(4);
    expect(['Panggil orang berikutnya', 'Simpan semuanya', 'Paraf semua'].filter(isSaid)).toEqual([]);
  });

  it.each(pages)('%s leads to pages and pictures that are there', (page) => {
    expect(targetsOf(page).filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  it('show every picture that is kept', async () => {
    const shown = new Set(pages.flatMap(targetsOf));
    const kept = (await readdir(join(root, 'docs/pictures'))).map((name) => `docs/pictures/${name}`);
    expect(kept.filter((picture) => !shown.has(picture))).toEqual([]);
  });

  it.each(guides)('%s names buttons and places as the screens do', (guide) => {
    expect(namesIn(guide).filter((name) => !isSaid(name))).toEqual([]);
  });
});
