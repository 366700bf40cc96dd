import { createHash } from 'node:crypto';
import type { HallFile } from '../../../contract/hall-file.ts';
import type { SaidShelf, SpeechEngine, SpokenLanguage } from '../../ports/voice.ts';
import type { Log } from '../../ports/world.ts';
import { hallSentences, keyOf } from './hall-sentences.ts';
import type { Bilingual, HallSentence } from './hall-sentences.ts';
import { spokenText } from './spoken-text.ts';

interface SpeakingParts {
  /** Called when something is to be said for the first time. */
  readonly findEngine: () => Promise<SpeechEngine | null>;
  readonly shelf: SaidShelf;
  readonly log: Log;
  readonly file: () => HallFile;
  /** What visitors are told besides the hall's file: the message to the hall. */
  readonly told: () => readonly Bilingual[];
}

export type Said =
  | { readonly is: 'wav'; readonly wav: Uint8Array<ArrayBuffer> }
  | { readonly is: 'not-ours' | 'no-engine' };

/** After a start or an edit, the hall comes first. */
const PREPARE_AFTER_MS = 15_000;
/** A program that fails at this many sentences fails at all. */
const MOST_FAULTS = 5;

/** VO1, VO2: renders the hall's sentences as speech, one at a time, each once; requests wait for no more than one sentence being prepared. */
export class SpeakingRoom {
  readonly #parts: SpeakingParts;
  #engine: Promise<SpeechEngine | null> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  readonly #underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #timer: NodeJS.Timeout | null = null;
  #preparing: Promise<void> = Promise.resolve();
  #edition = 0;
  #closed = false;

  constructor(parts: SpeakingParts) {
    this.#parts = parts;
  }

  async engineName(): Promise<string | null> {
    return (await this.#found())?.edition.split(',')[0] ?? null;
  }

  /** Throws when the engine fails; the screen then speaks in another way. */
  async say(language: SpokenLanguage, text: string): Promise<Said> {
    const wanted = keyOf({ language, text });
    const sentence = this.#sentences().find((each) => keyOf(each) === wanted);
    if (!sentence) return { is: 'not-ours' };
    const engine = await this.#found();
    if (!engine) return { is: 'no-engine' };
    const digest = this.#digestOf(sentence, engine);
    const kept = await this.#parts.shelf.read(digest);
    return { is: 'wav', wav: kept ?? (await this.#rendered(sentence, digest, engine)) };
  }

  /** Renders soon, in the background, all that the hall's file now says, so that nobody has to wait for it. */
  prepareSoon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#edition += 1; // stops preparing the file before
    this.#timer = setTimeout(() => void this.prepareNow(), PREPARE_AFTER_MS);
    this.#timer.unref();
  }

  prepareNow(): Promise<void> {
    this.#edition += 1;
    const edition = this.#edition;
    this.#preparing = this.#preparing
      .then(() => this.#prepare(edition))
      .catch((fault: unknown) => this.#parts.log.fault('what the hall says could not be prepared', fault));
    return this.#preparing;
  }

  async prepared(): Promise<{ readonly ready: number; readonly all: number }> {
    const engine = await this.#found();
    const sentences = this.#sentences();
    const digests = engine ? new Set(sentences.map((each) => this.#digestOf(each, engine))) : new Set<string>();
    return { ready: [...digests].filter((digest) => this.#parts.shelf.has(digest)).length, all: digests.size };
  }

  /** Waits for the sentence being rendered; begins no other. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#preparing;
    await this.#last;
  }

  async #prepare(edition: number): Promise<void> {
    const { shelf, log } = this.#parts;
    const engine = await this.#found();
    if (!engine) return;
    const wanted = new Map(this.#sentences().map((each) => [this.#digestOf(each, engine), each]));
    let left = MOST_FAULTS;
    for (const [digest, sentence] of wanted) {
      if (this.#closed || edition !== this.#edition || left === 0) return;
      if (shelf.has(digest)) continue;
      try {
        // One at a time, so that a request waits for no more than one other sentence.
        await this.#rendered(sentence, digest, engine);
        if (!shelf.has(digest)) left -= 1;
      } catch (fault) {
        left -= 1;
        log.fault('a sentence of the hall could not be read aloud', fault);
      }
    }
    shelf.keepOnly(new Set(wanted.keys()));
  }

  /** Parallel requests for the same sentence share one rendering. */
  #rendered(sentence: HallSentence, digest: string, engine: SpeechEngine): Promise<Uint8Array<ArrayBuffer>> {
    const known = this.#underWay.get(digest);
    if (known) return known;
    const rendering = this.#last.then(async () => {
      const wav = await engine.render(this.#asRead(sentence), sentence.readIn);
      // DU7: a disk that takes nothing silences nobody.
      await this.#parts.shelf.keep(digest, wav).catch((fault: unknown) => {
        this.#parts.log.fault('a sentence of the hall could not be kept', fault);
      });
      return wav;
    });
    this.#underWay.set(digest, rendering);
    this.#last = rendering.catch(() => null).finally(() => this.#underWay.delete(digest));
    return rendering;
  }

  #found(): Promise<SpeechEngine | null> {
    return (this.#engine ??= this.#parts.findEngine());
  }

  #sentences(): readonly HallSentence[] {
    return hallSentences(this.#parts.file(), this.#parts.told());
  }

  #asRead({ text, readIn }: HallSentence): string {
    return spokenText(text, readIn, this.#parts.file().speech?.sayAs);
  }

  #digestOf(sentence: HallSentence, { edition }: SpeechEngine): string {
    const said = JSON.stringify([edition, sentence.readIn, this.#asRead(sentence)]);
    return createHash('sha256').update(said).digest('base64url').slice(0, 32);
  }
}
