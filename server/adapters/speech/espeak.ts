import { createHash } from 'node:crypto';
import { sayAs, withPhonemes } from '../../../voice/say-as.mjs';
import { levelled } from '../../../voice/level.ts';
import { soundIn, wavOf } from '../../../voice/wav.ts';
import type { SpeechEngine, SpokenLanguage } from '../../ports/voice.ts';

/** The same voices as in the packs (scripts/voice-clips.mjs), so that people hear one speaker. */
const VOICES: Record<SpokenLanguage, readonly string[]> = {
  id: ['-v', 'id+f3', '-s', '135'],
  en: ['-v', 'en+f3', '-s', '150'],
};

/** Runs eSpeak NG with arguments and text; returns its output: 16-bit mono WAV. */
type RunEspeak = (args: readonly string[], text: string) => Promise<Uint8Array<ArrayBuffer>>;

/** eSpeak NG, run in whatever way, with our pronunciation before and our loudness after. */
export function espeak(version: string, run: RunEspeak): SpeechEngine {
  const pronunciation = createHash('sha256')
    .update(JSON.stringify([sayAs, VOICES]))
    .digest('base64url')
    .slice(0, 8);
  return {
    edition: `eSpeak NG ${version}, ${pronunciation}`,
    render: async (text, language) => {
      const raw = await run(VOICES[language], withPhonemes(withoutBrackets(text), sayAs[language]));
      const sound = soundIn(closed(raw));
      if (!sound) throw new Error(`eSpeak NG wrote no WAV of one voice: ${raw.length} bytes`);
      const heard = levelled(sound);
      if (!heard) throw new Error('eSpeak NG said nothing that is heard');
      return wavOf(heard);
    },
  };
}

/** [[…]] marks phonemes for eSpeak NG, which only our own list may use. */
const withoutBrackets = (text: string): string => text.replaceAll(/[[\]]/g, ' ');

/** A program that writes to a pipe cannot fill in the lengths in the WAV header afterwards, so they are set here. */
function closed(wav: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const whole = wav.slice(0, wav.length - (wav.length % 2));
  if (whole.length < 44) return whole;
  const head = new DataView(whole.buffer);
  head.setUint32(4, whole.length - 8, true);
  head.setUint32(40, whole.length - 44, true);
  return whole;
}
