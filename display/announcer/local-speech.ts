import type { Announcement } from './announcement.ts';

/** The browser's speech synthesis, for missing clips. */
export interface LocalSpeech {
  /** Checked each time: browsers load their voices late. */
  hasVoice(): boolean;
  /** Resolves when it was spoken, rejects when it was not. */
  say(text: string): Promise<void>;
  silence(): void;
}

/**
 * An online voice does not count: it needs the Internet, and would learn who is called. Linux tags the language "id",
 * Windows "id-ID".
 */
const isLocalIndonesian = ({ lang, localService }: SpeechSynthesisVoice) => localService && /^id([-_]|$)/i.test(lang);

export class BrowserSpeech implements LocalSpeech {
  readonly #synthesis: SpeechSynthesis;
  readonly #utterance: (text: string) => SpeechSynthesisUtterance;

  constructor(synthesis: SpeechSynthesis, utterance: (text: string) => SpeechSynthesisUtterance) {
    this.#synthesis = synthesis;
    this.#utterance = utterance;
  }

  hasVoice(): boolean {
    return this.#voice() !== undefined;
  }

  say(text: string): Promise<void> {
    const utterance = this.#utterance(text);
    utterance.lang = 'id-ID';
    utterance.voice = this.#voice() ?? null;
    return new Promise((resolve, reject) => {
      utterance.addEventListener('end', () => resolve());
      utterance.addEventListener('error', ({ error }) => reject(new Error(`The browser's voice failed: ${error}`)));
      this.#synthesis.speak(utterance);
    });
  }

  silence(): void {
    this.#synthesis.cancel();
  }

  #voice(): SpeechSynthesisVoice | undefined {
    return this.#synthesis.getVoices().find(isLocalIndonesian);
  }
}

/** The call as text for speech synthesis. The number's characters are separated, or "007" is read as seven. */
export function spokenText({ kind, number, place, text }: Announcement, brief = false): string {
  if (text) return text.id;
  const signs = [...number.replaceAll(/[^0-9a-z]/gi, '')].join(' ');
  if (brief) return `${signs}, ${place.id}.`;
  return `${kind === 'recall' ? 'Panggilan ulang. ' : ''}Nomor antrean ${signs}, silakan menuju ${place.id}.`;
}
