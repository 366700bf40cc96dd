import type { SpokenLanguage } from '../../ui/sound/spoken.ts';

/**
 * A speech synthesis voice installed on this computer: others send the words to the Internet, and fail in a hall
 * without it.
 */
export class BrowserVoice {
  readonly #speech: SpeechSynthesis;

  constructor(speech: SpeechSynthesis) {
    this.#speech = speech;
  }

  /** Null: no such voice is installed. */
  of(language: SpokenLanguage, text: string): (() => Promise<void>) | null {
    const voice = this.#speech.getVoices().find(({ lang, localService }) => localService && lang.startsWith(language));
    if (!voice) return null;
    return () =>
      new Promise((resolve) => {
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.addEventListener('end', () => resolve());
        utterance.addEventListener('error', () => resolve());
        this.#speech.speak(utterance);
      });
  }

  silence(): void {
    this.#speech.cancel();
  }
}
