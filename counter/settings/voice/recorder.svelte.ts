import { longestClipSeconds } from '../../../contract/voice.ts';
import type { Decode } from './decoded.ts';
import type { OpenAMicrophone, OpenMicrophone, RecordingNow } from './microphone.ts';
import type { PackClip } from './packs.ts';
import { preparedClip } from './prepare-clip.ts';
import type { PreparedClip } from './prepare-clip.ts';

type RecorderStep = 'ready' | 'opening' | 'counting' | 'recording' | 'working' | 'heard' | 'saving';

export interface RecorderParts {
  readonly open: OpenAMicrophone;
  readonly decode: Decode;
  readonly keep: (name: string, wav: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  readonly isOwn: (name: string) => boolean;
  readonly wait: (ms: number) => Promise<void>;
}

const COUNT_FROM = 3;
const COUNT_MS = 550;
/** A speaker who forgets to stop the recording has said one word and waits. */
const PATIENCE_S = 2;

/** Records word after word: countdown, word, result, and on with one key. */
export class Recorder {
  step = $state<RecorderStep>('ready');
  count = $state(0);
  take = $state.raw<PreparedClip | null>(null);
  hasMicrophone = $state(true);
  /** Everything in this session has been recorded. */
  finished = $state(false);
  #at = $state(0);
  readonly clips: readonly PackClip[];
  readonly #parts: RecorderParts;
  #microphone: OpenMicrophone | null = null;
  /** Requested once, however often the key is pressed before permission is given. */
  #opening: Promise<void> | null = null;
  #isGone = false;
  #now: RecordingNow | null = null;
  /** An asynchronous step of an earlier attempt must not continue. */
  #attempt = 0;

  constructor(clips: readonly PackClip[], firstKey: string | null, parts: RecorderParts) {
    this.clips = clips;
    this.#parts = parts;
    const first = clips.findIndex(({ key }) => key === firstKey);
    this.#at = first >= 0 ? first : Math.max(0, this.#missingFrom(0));
  }

  get clip(): PackClip {
    return this.clips[this.#at]!;
  }

  get nth(): number {
    return this.#at + 1;
  }

  get isLast(): boolean {
    return this.#next() === null;
  }

  level(): number {
    return this.#microphone?.level() ?? 0;
  }

  /** The single key: does whatever comes next. */
  async press(): Promise<void> {
    if (this.step === 'ready') return this.record();
    if (this.step === 'recording') return this.stop();
    if (this.step === 'heard') return this.take?.is === 'ready' ? this.save() : this.record();
  }

  async record(): Promise<void> {
    const attempt = this.#startOver('opening');
    if (!this.#microphone) await (this.#opening ??= this.#openMicrophone().finally(() => (this.#opening = null)));
    this.hasMicrophone = this.#microphone !== null;
    if (attempt !== this.#attempt) return;
    if (!this.#microphone) {
      this.step = 'ready';
      return;
    }
    this.step = 'counting';
    for (this.count = COUNT_FROM; this.count > 0; this.count -= 1) {
      await this.#parts.wait(COUNT_MS);
      if (attempt !== this.#attempt) return;
    }
    this.#now = this.#microphone.record();
    this.step = 'recording';
    await this.#parts.wait((longestClipSeconds(this.clip.seconds) + PATIENCE_S) * 1000);
    if (attempt === this.#attempt && this.step === 'recording') await this.stop();
  }

  async stop(): Promise<void> {
    const attempt = this.#attempt;
    const now = this.#now;
    if (this.step !== 'recording' || !now) return;
    this.step = 'working';
    this.#now = null;
    const raw = await this.#parts.decode(await now.finish());
    if (attempt !== this.#attempt) return;
    this.take = raw ? preparedClip(raw, this.clip.seconds) : { is: 'unreadable' };
    this.step = 'heard';
  }

  /** Stores it, and goes on to the next word without a recording. */
  async save(): Promise<void> {
    const { take } = this;
    if (this.step !== 'heard' || take?.is !== 'ready') return;
    this.step = 'saving';
    const isKept = await this.#parts.keep(this.clip.name, take.wav);
    this.step = 'heard';
    if (!isKept || this.#isGone) return;
    const next = this.#next();
    if (next === null) {
      this.#startOver('ready');
      this.finished = true;
      return;
    }
    this.#at = next;
    await this.record();
  }

  go(by: 1 | -1): void {
    if (this.step === 'saving') return;
    this.#at = Math.min(this.clips.length - 1, Math.max(0, this.#at + by));
    this.#startOver('ready');
  }

  /** VO10: also releases a microphone that is granted only now, or during a save. */
  letGo(): void {
    this.#isGone = true;
    this.#startOver('ready');
    this.#microphone?.letGo();
    this.#microphone = null;
  }

  async #openMicrophone(): Promise<void> {
    const opened = await this.#parts.open();
    if (this.#isGone) opened?.letGo();
    else this.#microphone = opened;
  }

  #startOver(step: RecorderStep): number {
    this.#attempt += 1;
    this.#now?.throwAway();
    this.#now = null;
    this.take = null;
    this.finished = false;
    this.step = step;
    return this.#attempt;
  }

  #next(): number | null {
    const after = this.#missingFrom(this.#at + 1);
    return after === -1 ? null : after;
  }

  #missingFrom(index: number): number {
    return this.clips.findIndex(({ name }, i) => i >= index && !this.#parts.isOwn(name));
  }
}
