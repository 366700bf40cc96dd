import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const rooms =
  '{bench,contract,counter,display,docs,e2e,halls,kiosk,online,print-agent,printers,scripts,server,ui,voice}';
/** Everything that runs in an office, and the soak, which tests a whole hub for OB6. */
const product = '{bench,contract,counter,display,kiosk,online,print-agent,printers,scripts,server,ui,voice}';
const isNoTest = (file: string): boolean => !/[.](?:test|spec|fixture|contract)[.]/.test(file);

/** Rules are in bold. */
const rulesOf = (page: string): string[] => [...page.matchAll(/^- \*\*([A-Z]{2}\d+)\*\* /gm)].map(([, id = '']) => id);

/** Rules cited in brackets within a string: `'[CA4] …'` or `'… [DU1]'`. */
function citedIn(source: string): string[] {
  const strings = source.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g) ?? [];
  return strings.flatMap((text) => [...text.matchAll(/\[([A-Z]{2}\d+)\]/g)].map(([, id = '']) => id));
}

/** Rules named anywhere in a source: `IS1–IS4` names the first and the last. */
const namedIn = (source: string): string[] => source.match(/\b[A-Z]{2}\d+\b/g) ?? [];

async function citations(
  pattern: string,
  idsIn: (source: string) => string[],
  isMeant: (file: string) => boolean = () => true,
): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>();
  for await (const file of glob(pattern, { cwd: root })) {
    if (!isMeant(file)) continue;
    for (const id of idsIn(readFileSync(join(root, file), 'utf8'))) files.set(id, [...(files.get(id) ?? []), file]);
  }
  return files;
}

describe('the rules of the hall', async () => {
  const page = readFileSync(join(root, 'docs/rules.md'), 'utf8');
  const rules = rulesOf(page);
  const cited = await citations(`${rooms}/**/*.{test,spec}.ts`, citedIn);
  const named = await citations(`${product}/**/*.{ts,svelte,mjs,js,css}`, namedIn, isNoTest);

  it('have each area in the list at the top', () => {
    const listed = page.match(/(?<=\[)[A-Z]{2}(?=\]\(#)/g) ?? [];
    const areas = page.match(/(?<=^## )[A-Z]{2}(?= ·)/gm) ?? [];
    expect(listed.toSorted()).toEqual(areas.toSorted());
  });

  it('have one id each', () => {
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.filter((id, i) => rules.indexOf(id) !== i)).toEqual([]);
  });

  it('each have a test that cites them', () => {
    expect(rules.filter((id) => !cited.has(id))).toEqual([]);
  });

  it('each have a place in the code that names them', () => {
    expect(rules.filter((id) => !named.has(id))).toEqual([]);
  });

  it('are all that tests cite, and all that the code names', () => {
    const areas = new Set(rules.map((id) => id.slice(0, 2)));
    const inCode = [...named].filter(([id]) => areas.has(id.slice(0, 2)));
    const strange = [...cited, ...inCode].filter(([id]) => !rules.includes(id));
    expect(strange.map(([id, files]) => `${id} in ${files.join(', ')}`)).toEqual([]);
  });
});
