import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const VOICE = join(import.meta.dirname, '../../../voice');
const packs = ['calls', 'kiosk'] as const;

interface Manifest {
  readonly languages: Readonly<
    Record<string, { readonly clips: Readonly<Record<string, { readonly seconds: number }>> }>
  >;
}

/** The length in seconds of each clip of the shipped packs, by name `calls/id/number-1`. */
export function shippedClips(): ReadonlyMap<string, number> {
  const clips = new Map<string, number>();
  for (const pack of packs) {
    const file = join(VOICE, pack, 'manifest.json');
    if (!existsSync(file)) continue;
    const { languages } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    for (const [language, { clips: of }] of Object.entries(languages)) {
      for (const [key, { seconds }] of Object.entries(of)) clips.set(`${pack}/${language}/${key}`, seconds);
    }
  }
  return clips;
}
