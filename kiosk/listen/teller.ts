import type { Clip, SoundOutput } from '../../ui/sound/sound-output.ts';
import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import type { SpokenPart, Utterance } from './spoken-part.ts';

export interface SaidPart {
  readonly part: SpokenPart;
  readonly language: SpokenLanguage;
}

/** Sound of a part: a clip for the loudspeaker, or a voice of the browser that speaks by itself. */
export type Sounding = { readonly is: 'clip'; readonly clip: Clip } | { readonly is: 'voice'; speak(): Promise<void> };

interface TellerParts {
  readonly output: SoundOutput;
  readonly partsOf: (utterance: Utterance) => readonly SaidPart[];
  readonly sound: (said: SaidPart) => Promise<Sounding | null>;
  /** "Bagian ini hanya tertulis di layar." */
  readonly onlyWritten: () => readonly SaidPart[];
  readonly silenceVoice: () => void;
  readonly wait: (ms: number) => Promise<void>;
  /** Called while something is being spoken. */
  readonly heard: () => void;
}

const BETWEEN_UTTERANCES_MS = 260;
/** The most audio scheduled in advance, so that stopping takes effect at once. */
const AHEAD_S = 0.6;
const FETCHED_AHEAD = 3;

/** Speaks utterances one after another, and stops in the middle of a word when the visitor does something. */
export class Teller {
  readonly #parts: TellerParts;
  #turn = 0;
  #telling: Promise<void> = Promise.resolve();
  #until = 0;

  constructor(parts: TellerParts) {
    this.#parts = parts;
  }

  /** Replaces what is being spoken. */
  say(utterances: readonly Utterance[]): Promise<void> {
    this.hush();
    return this.add(utterances);
  }

  /** Is appended to what is being spoken. */
  add(utterances: readonly Utterance[]): Promise<void> {
    const turn = this.#turn;
    this.#telling = this.#telling.then(() => this.#tell(this.#flat(utterances), turn));
    return this.#telling;
  }

  hush(): void {
    this.#turn += 1;
    this.#telling = Promise.resolve();
    this.#until = 0;
    this.#parts.output.silence();
    this.#parts.silenceVoice();
  }

  #flat(utterances: readonly Utterance[]): SaidPart[] {
    return utterances.flatMap((utterance) => {
      const said = this.#parts.partsOf(utterance);
      return said.map((each, i) => (i < said.length - 1 ? each : withPause(each, BETWEEN_UTTERANCES_MS)));
    });
  }

  async #tell(said: readonly SaidPart[], turn: number): Promise<void> {
    // If even that cannot be spoken, nothing is left to say.
    if ((await this.#sayAll(said, turn)) === 'lacking') await this.#sayAll(this.#parts.onlyWritten(), turn);
  }

  /** An interrupted utterance counts as `all`. */
  async #sayAll(said: readonly SaidPart[], turn: number): Promise<'all' | 'lacking'> {
    const sounds = new Map<number, Promise<Sounding | null>>();
    const fetched = (i: number) => {
      const each = said[i];
      if (each && !sounds.has(i)) sounds.set(i, this.#parts.sound(each));
      return sounds.get(i) ?? null;
    };
    let isLacking = false;
    for (const [i, each] of said.entries()) {
      for (let ahead = 1; ahead <= FETCHED_AHEAD; ahead++) void fetched(i + ahead);
      const sounding = await fetched(i);
      if (turn !== this.#turn) return 'all';
      if (sounding === null) isLacking = true;
      else await this.#sound(sounding, each.part.pauseMs, turn);
    }
    return isLacking && turn === this.#turn ? 'lacking' : 'all';
  }

  async #sound(sounding: Sounding, pauseMs: number, turn: number): Promise<void> {
    const { output, wait, heard } = this.#parts;
    heard();
    if (sounding.is === 'voice') {
      await wait(Math.max(0, (this.#until - output.now()) * 1_000));
      if (turn === this.#turn) await sounding.speak();
      return;
    }
    const at = Math.max(this.#until, output.now());
    output.play(sounding.clip, at);
    this.#until = at + sounding.clip.duration + pauseMs / 1_000;
    await wait(Math.max(0, (this.#until - output.now() - AHEAD_S) * 1_000));
  }
}

const withPause = ({ part, language }: SaidPart, pauseMs: number): SaidPart => ({
  part: { ...part, pauseMs: Math.max(part.pauseMs, pauseMs) },
  language,
});
