import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { voices } from './voice-clips.mjs';

const pack = join(import.meta.dirname, '../display/voice');
const manifest = JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8'));

describe.each(['id', 'en'] as const)('the committed voice in %s', (language) => {
  const files = readdirSync(join(pack, language));
  const listed = Object.keys(voices[language].clips);

  it('holds exactly the clips of the list, and the manifest tells their lengths', () => {
    expect(files.toSorted()).toEqual(listed.map((key) => `${key}.opus`).toSorted());
    expect(Object.keys(manifest.languages[language].seconds).toSorted()).toEqual(listed.toSorted());
  });

  it('weighs no more than 400 kB', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(join(pack, language, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(400_000);
  });
});
