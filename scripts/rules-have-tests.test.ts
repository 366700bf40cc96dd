import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const rooms =
  '{bench,contract,counter,display,docs,e2e,halls,kiosk,online,print-agent,printers,scripts,server,ui,voice}';

/** Rules stand in bold; what is not built yet stands below, and is no rule so far. */
function rulesOf(page: string): string[] {
  const [built = ''] = page.split('## Belum dibangun');
  return [...built.matchAll(/^- \*\*([A-Z]{2}\d+)\*\* /gm)].map(([, id = '']) => id);
}

/** Rules cited in brackets within a string: `'[CA4] …'` or `'… [DU1]'`. */
function citedIn(source: string): string[] {
  const strings = source.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g) ?? [];
  return strings.flatMap((text) => [...text.matchAll(/\[([A-Z]{2}\d+)\]/g)].map(([, id = '']) => id));
}

async function citations(): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>();
  for await (const file of glob(`${rooms}/**/*.{test,spec}.ts`, { cwd: root })) {
    for (const id of citedIn(readFileSync(join(root, file), 'utf8'))) files.set(id, [...(files.get(id) ?? []), file]);
  }
  return files;
}

describe('the rules of the hall', async () => {
  const rules = rulesOf(readFileSync(join(root, 'docs/rules.md'), 'utf8'));
  const cited = await citations();

  it('have one id each', () => {
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.filter((id, i) => rules.indexOf(id) !== i)).toEqual([]);
  });

  it('each have a test that cites them', () => {
    expect(rules.filter((id) => !cited.has(id))).toEqual([]);
  });

  it('are all that tests cite', () => {
    const strange = [...cited].filter(([id]) => !rules.includes(id));
    expect(strange.map(([id, files]) => `${id} in ${files.join(', ')}`)).toEqual([]);
  });
});
