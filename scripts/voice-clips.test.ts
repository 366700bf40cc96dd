import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeClips } from '../ui/sound/place-clips.ts';
import { voices } from './voice-clips.mjs';

const pack = join(import.meta.dirname, '../voice/calls');
const hallFiles = join(import.meta.dirname, '../halls');
const halls = readdirSync(hallFiles).filter((file) => file.endsWith('.json'));
const manifest = JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8'));
const seconds = JSON.parse(readFileSync(join(pack, 'seconds.json'), 'utf8'));

describe.each(['id', 'en'] as const)('the committed voice in %s', (language) => {
  const files = readdirSync(join(pack, language));
  const listed = Object.keys(voices[language].clips);

  it('holds exactly the clips of the list, and the manifest tells their lengths', () => {
    expect(files.toSorted()).toEqual(listed.map((key) => `${key}.opus`).toSorted());
    expect(Object.keys(manifest.languages[language].clips).toSorted()).toEqual(listed.toSorted());
    for (const key of listed) expect(seconds[language][key]).toBe(manifest.languages[language].clips[key].seconds);
  });

  it.each(halls)('can lead to every counter of %s', (hall) => {
    const { counters } = JSON.parse(readFileSync(join(hallFiles, hall), 'utf8'));
    const labels: string[] = counters.map(({ name }: { name: Record<string, string> }) => name[language]);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => !placeClips(label, language))).toEqual([]);
  });

  it('weighs no more than 400 kB', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(join(pack, language, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(400_000);
  });
});
