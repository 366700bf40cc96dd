import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/reliability.md'), 'utf8');

/** Rows of its tables: rule, promise, and the file that tests it. */
const rows = [...page.matchAll(/^\| ([A-Z]{2}\d+) *\|([^|]+)\| `([^`]+)` *\|$/gm)].map(
  ([, rule = '', promise = '', file = '']) => ({ rule, promise: promise.trim(), file }),
);

describe('the page of what is promised', () => {
  it('has rows that can be read', () => {
    const tableLines = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (Rule|-)/.test(line));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows).toHaveLength(tableLines.length);
  });

  it.each(rows)('$rule, "$promise", is held by $file', ({ rule, file }) => {
    expect(existsSync(join(root, file))).toBe(true);
    expect(readFileSync(join(root, file), 'utf8')).toMatch(new RegExp(`\\[${rule}\\]`));
  });

  it('names every fault there is', async () => {
    const faults = (await readdir(join(root, 'e2e/faults'))).filter((name) => name.endsWith('.test.ts'));
    expect(faults.filter((name) => !rows.some(({ file }) => file === `e2e/faults/${name}`))).toEqual([]);
  });
});
