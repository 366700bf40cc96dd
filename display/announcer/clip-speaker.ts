import type { Announcement } from './announcement.ts';
import { BRIEF_CHIME_MS, CHIME_MS } from '../../ui/sound/chime.ts';
import type { ClipLibrary } from '../../ui/sound/clip-library.ts';
import { type LocalSpeech, spokenText } from './local-speech.ts';
import type { Sentence, SpokenLanguage } from '../../ui/sound/spoken.ts';
import { briefly, sentence } from './sentence.ts';
import type { Clip, SoundOutput } from '../../ui/sound/sound-output.ts';
import type { Manner, Speaker, SpokenReport } from './speaker.ts';
import { sentenceMs } from './voice-pack.ts';

interface SpeakerParts {
  readonly output: SoundOutput;
  readonly library: ClipLibrary;
  readonly speech: LocalSpeech | null;
  /** A message to the hall, read aloud by the hub. */
  said?(language: SpokenLanguage, text: string): Promise<Clip>;
  wait(ms: number): Promise<void>;
}

const RESUME_WITHIN_MS = 300;
const CLIPS_WITHIN_MS = 3000;
/** The hub may have to synthesise it first. */
const MESSAGE_WITHIN_MS = 8000;
/** Reading speed: how long the audio lasts is unknown until it has been synthesised. */
const MS_PER_LETTER = 75;
/** Scheduled slightly ahead, or the first samples are late. */
const LEAD_MS = 50;
const BETWEEN_LANGUAGES_MS = 400;
const AFTER_CALL_MS = 500;
const AFTER_BRIEF_CALL_MS = 250;
/** An output's clock advances in coarser steps than a timer; only over this long does a standstill mean something. */
const CLOCK_LOOK_MS = 250;
const CLOCK_NEAR_MS = 50;
const SPEECH_EXTRA_MS = 5000;

/** What is said of a call, and how. */
interface Saying {
  readonly sentences: readonly Sentence[];
  readonly brief: boolean;
}

/** How long a call is heard and seen if all goes well. */
export function callMs(sentences: readonly Sentence[], brief = false): number {
  const pauses = BETWEEN_LANGUAGES_MS * Math.max(0, sentences.length - 1);
  const around = LEAD_MS + chimeMs(brief) + (brief ? AFTER_BRIEF_CALL_MS : AFTER_CALL_MS);
  return around + sentences.reduce((sum, one) => sum + sentenceMs(one), pauses);
}

const chimeMs = (brief: boolean): number => (brief ? BRIEF_CHIME_MS : CHIME_MS);

/** VL8: the fullest that takes no longer than there is room. A message is one clip of its own, and has no shorter words. */
function sayingOf(announcement: Announcement, { languages, roomMs = Infinity }: Manner): Saying {
  const { id, text } = announcement;
  if (text) {
    const clips = [{ key: id, pauseAfterMs: 0 }];
    return { sentences: languages.map((language) => ({ language, clips })), brief: false };
  }
  const whole = languages.map((language) => sentence(announcement, language));
  const fitting = [whole, whole.slice(0, 1)].find((sentences) => callMs(sentences) <= roomMs);
  if (fitting) return { sentences: fitting, brief: false };
  return { sentences: languages.slice(0, 1).map((language) => briefly(announcement, language)), brief: true };
}

function usualMs({ text }: Announcement, { sentences, brief }: Saying): number {
  if (!text) return callMs(sentences, brief);
  const letters = sentences.reduce((sum, { language }) => sum + text[language].length, 0);
  return LEAD_MS + CHIME_MS + letters * MS_PER_LETTER + AFTER_CALL_MS;
}

/** Speaks with clips; without clips with the browser's speech synthesis; without that with the chime alone. */
export class ClipSpeaker implements Speaker {
  readonly #parts: SpeakerParts;

  constructor(parts: SpeakerParts) {
    this.#parts = parts;
  }

  get locked(): boolean {
    return !this.#parts.output.running;
  }

  async speak(announcement: Announcement, manner: Manner): Promise<SpokenReport> {
    const saying = sayingOf(announcement, manner);
    const seen = this.#parts.wait(usualMs(announcement, saying));
    if (!manner.aloud) return seen.then(() => ({ by: 'nothing', trouble: null }));
    const report = await this.#sound(announcement, saying).catch((fault: unknown) => this.#afterFault(fault));
    await seen;
    return report;
  }

  unlock(): Promise<void> {
    return this.#parts.output.resume();
  }

  onLockChange(listener: () => void): void {
    this.#parts.output.onChange(listener);
  }

  async #sound(announcement: Announcement, saying: Saying): Promise<SpokenReport> {
    const { output } = this.#parts;
    // A suspended output wakes by itself; one that needs a touch stays locked.
    if (this.locked) await Promise.race([output.resume(), this.#parts.wait(RESUME_WITHIN_MS)]);
    if (this.locked) return { by: 'nothing', trouble: 'locked' };

    const chimeAt = output.now() + LEAD_MS / 1000;
    const chimeEnds = chimeAt + chimeMs(saying.brief) / 1000;
    output.chime(chimeAt, saying.brief);
    const spoken = await this.#loaded(announcement, saying.sentences);
    if (!spoken) return this.#withoutClips(announcement, saying, chimeEnds);

    const end = this.#schedule(spoken, Math.max(chimeEnds, output.now() + LEAD_MS / 1000));
    return (await this.#reached(end)) ? { by: 'clips', trouble: null } : { by: 'nothing', trouble: 'stalled' };
  }

  /** The first language must be complete; another one is left out if one of its clips is missing. */
  async #loaded({ text }: Announcement, sentences: readonly Sentence[]): Promise<[Sentence, Clip[]][] | null> {
    const { library, said, wait } = this.#parts;
    const late = wait(text ? MESSAGE_WITHIN_MS : CLIPS_WITHIN_MS).then(() => null);
    const load = async (one: Sentence): Promise<Clip[] | null> => {
      if (!text) return library.clipsOf(one);
      return said ? [await said(one.language, text[one.language])] : null;
    };
    const clips = await Promise.all(sentences.map((one) => Promise.race([load(one).catch(() => null), late])));
    if (!clips[0]) return null;
    return sentences.flatMap((one, i): [Sentence, Clip[]][] => (clips[i] ? [[one, clips[i]]] : []));
  }

  /** Joins the clips on the output's clock, with only the intended gaps. Returns the end. */
  #schedule(spoken: readonly [Sentence, Clip[]][], from: number): number {
    let at = from;
    for (const [i, [{ clips }, sounds]] of spoken.entries()) {
      if (i > 0) at += BETWEEN_LANGUAGES_MS / 1000;
      for (const [j, sound] of sounds.entries()) {
        this.#parts.output.play(sound, at);
        at += sound.duration + (clips[j]?.pauseAfterMs ?? 0) / 1000;
      }
    }
    return at;
  }

  async #withoutClips(announcement: Announcement, saying: Saying, chimeEnds: number): Promise<SpokenReport> {
    if (!(await this.#reached(chimeEnds))) return { by: 'nothing', trouble: 'stalled' };
    return {
      by: (await this.#saidByTheBrowser(announcement, saying)) ? 'speech' : 'chime',
      trouble: 'clip-missing',
    };
  }

  /** Some voices never report their end, so the wait is bounded. */
  async #saidByTheBrowser(announcement: Announcement, saying: Saying): Promise<boolean> {
    const { speech, wait } = this.#parts;
    if (!speech?.hasVoice()) return false;
    const said = speech.say(spokenText(announcement, saying.brief)).then(
      () => true,
      () => false,
    );
    const inTime = await Promise.race([said, wait(usualMs(announcement, saying) + SPEECH_EXTRA_MS).then(() => null)]);
    if (inTime === null) speech.silence();
    return inTime === true;
  }

  /** True when the output's clock has reached `end`; false, and silenced, if it stops on the way. */
  async #reached(end: number): Promise<boolean> {
    const { output, wait } = this.#parts;
    for (;;) {
      const leftMs = (end - output.now()) * 1000;
      if (leftMs <= CLOCK_NEAR_MS) return true;
      const before = output.now();
      const waitedMs = Math.max(leftMs, CLOCK_LOOK_MS);
      await wait(waitedMs);
      if ((output.now() - before) * 1000 > waitedMs / 2) continue;
      // Otherwise it would sound over a later call.
      output.silence();
      return false;
    }
  }

  #afterFault(fault: unknown): SpokenReport {
    this.#parts.output.silence();
    return { by: 'nothing', trouble: 'fault', detail: fault instanceof Error ? fault.message : String(fault) };
  }
}
