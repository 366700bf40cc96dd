import calls from '../../voice/calls/manifest.json';
import kiosk from '../../voice/kiosk/manifest.json';
import type { SpokenLanguage } from '../../ui/sound/spoken.ts';

type Phrases = Readonly<Record<string, { readonly says: string }>>;

/** What each clip of the kiosk's pack says. */
export const phrases: Readonly<Record<SpokenLanguage, Phrases>> = {
  id: kiosk.languages.id.clips,
  en: kiosk.languages.en.clips,
};

/** Numbers and letters are in the pack for calls. */
export const signs: Readonly<Record<SpokenLanguage, Phrases>> = {
  id: calls.languages.id.clips,
  en: calls.languages.en.clips,
};

// Addresses only: a clip is fetched when it is first spoken.
const addresses = import.meta.glob<string>(
  ['../../voice/kiosk/*/*.opus', '../../voice/calls/*/number-*.opus', '../../voice/calls/*/letter-*.opus'],
  { query: '?url&no-inline', import: 'default', eager: true },
);

export function clipAddress(pack: 'calls' | 'kiosk', language: SpokenLanguage, key: string): string | null {
  return addresses[`../../voice/${pack}/${language}/${key}.opus`] ?? null;
}
