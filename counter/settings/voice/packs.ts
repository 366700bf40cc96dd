import type { Pack } from '../../../ui/sound/own-clips.ts';
import type { SpokenLanguage } from '../../../ui/sound/spoken.ts';

/** A clip of a shipped pack, as somebody who records it has to say it. */
export interface PackClip {
  readonly key: string;
  /** `calls/id/number-1`: its name for the hub. */
  readonly name: string;
  readonly says: string;
  readonly seconds: number;
  readonly address: string | null;
}

interface Manifest {
  readonly languages: Partial<
    Record<SpokenLanguage, { readonly clips: Readonly<Record<string, { seconds: number; says: string }>> }>
  >;
}

const manifests = import.meta.glob<Manifest>('../../../voice/*/manifest.json', { import: 'default', eager: true });
const addresses = import.meta.glob<string>('../../../voice/*/*/*.opus', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

export const packNames: readonly Pack[] = ['calls', 'kiosk'];
export const spokenLanguages: readonly SpokenLanguage[] = ['id', 'en'];

export function clipsOf(pack: Pack, language: SpokenLanguage): readonly PackClip[] {
  const clips = manifests[`../../../voice/${pack}/manifest.json`]?.languages[language]?.clips ?? {};
  return Object.entries(clips).map(([key, { seconds, says }]) => {
    const name = `${pack}/${language}/${key}`;
    // A letter is read by its name, and a small one is easily misread.
    const shown = key.startsWith('letter-') ? says.toUpperCase() : says;
    return { key, name, says: shown, seconds, address: addresses[`../../../voice/${name}.opus`] ?? null };
  });
}
