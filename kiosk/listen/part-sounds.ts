import type { ClipLibrary } from '../../ui/sound/clip-library.ts';
import type { Clip } from '../../ui/sound/sound-output.ts';
import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import type { SaidPart, Sounding } from './teller.ts';

interface PartSoundsParts {
  readonly packs: Readonly<Record<'calls' | 'kiosk', Pick<ClipLibrary, 'clipsOf'>>>;
  /** Has the hub read a sentence of the hall aloud; rejects if it cannot. */
  readonly said: (language: SpokenLanguage, text: string) => Promise<Clip>;
  /** A local speech synthesis voice that needs no Internet; null: there is none. */
  readonly voice: (language: SpokenLanguage, text: string) => (() => Promise<void>) | null;
}

/**
 * LI5: the source of each part's sound: a clip, the hub, a voice of the browser; null: none, and the visitor is told so
 * [LI6].
 */
export class PartSounds {
  readonly #parts: PartSoundsParts;

  constructor(parts: PartSoundsParts) {
    this.#parts = parts;
  }

  async of({ part, language }: SaidPart): Promise<Sounding | null> {
    if (part.is === 'strange') return this.#byVoice(language, part.text);
    try {
      return { is: 'clip', clip: await (part.is === 'clip' ? this.#clip(part, language) : this.#hall(part, language)) };
    } catch {
      // The hub's log says what failed: here the next best voice is tried.
      return part.is === 'hall' ? this.#byVoice(language, part.text) : null;
    }
  }

  #hall({ text }: { readonly text: string }, language: SpokenLanguage): Promise<Clip> {
    return this.#parts.said(language, text);
  }

  async #clip(
    part: { readonly pack: 'calls' | 'kiosk'; readonly key: string },
    language: SpokenLanguage,
  ): Promise<Clip> {
    const [clip] = await this.#parts.packs[part.pack].clipsOf({
      language,
      clips: [{ key: part.key, pauseAfterMs: 0 }],
    });
    if (!clip) throw new Error(`No clip ${part.pack}/${language}/${part.key}`);
    return clip;
  }

  #byVoice(language: SpokenLanguage, text: string): Sounding | null {
    const speak = this.#parts.voice(language, text);
    return speak && { is: 'voice', speak };
  }
}
