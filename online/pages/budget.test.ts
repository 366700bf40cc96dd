import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildScripts } from '../build-scripts.ts';
import { style } from './style.ts';

const KB = 1024;

describe('what the site costs a slow network', () => {
  it('[ON4] is at most 40 kB of script in all, packed, that an old browser reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'site-scripts-'));
    await buildScripts(folder);
    const scripts = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    rmSync(folder, { recursive: true });
    expect(scripts).toHaveLength(4);
    expect(scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)).toBeLessThan(40 * KB);
    // No modules, and no syntax newer than 2017 (?., ??, private fields).
    for (const script of scripts) expect(script.toString()).not.toMatch(/^import |^export |\?\?|\?\.[a-z#]|this\.#/m);
  });

  it('[ON4] is one small style, packed with the page, that fetches nothing', () => {
    expect(gzipSync(style).length).toBeLessThan(5 * KB);
    expect(style).not.toMatch(/url\(|@import|@font-face/);
  });
});
