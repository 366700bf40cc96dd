import type { Pack } from '../../../ui/sound/own-clips.ts';
import type { SpokenLanguage } from '../../../ui/sound/spoken.ts';

/** A clip of a shipped pack, with the words to say when recording it. */
export interface PackClip {
  readonly key: string;
  /** `calls/id/number-1`: its name at the hub. */
  readonly name: string;
  readonly says: string;
  readonly seconds: number;
  readonly address: string | null;
}

export type ClipsIn = (language: SpokenLanguage) => readonly PackClip[];

export const packNames: readonly Pack[] = ['calls', 'kiosk'];
export const spokenLanguages: readonly SpokenLanguage[] = ['id', 'en'];

/** A pack is loaded when viewed: the URLs of the kiosk's thousand clips are larger than this area. */
export async function packOf(pack: Pack): Promise<ClipsIn> {
  const { manifest, addresses } = await (pack === 'calls' ? import('./pack-calls.ts') : import('./pack-kiosk.ts'));
  return (language) => {
    const clips: Readonly<Record<string, { seconds: number; says: string }>> = manifest.languages[language].clips;
    return Object.entries(clips).map(([key, { seconds, says }]) => {
      const name = `${pack}/${language}/${key}`;
      // A letter is spoken by its name, and lower case is easily misread.
      const shown = key.startsWith('letter-') ? says.toUpperCase() : says;
      return { key, name, says: shown, seconds, address: addresses[`../../../voice/${name}.opus`] ?? null };
    });
  };
}
