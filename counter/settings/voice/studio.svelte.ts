import type { RefusalCode } from '../../../contract/reply.ts';
import type { OwnClipList, Pack } from '../../../ui/sound/own-clips.ts';
import type { SpokenLanguage } from '../../../ui/sound/spoken.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { packOf } from './packs.ts';
import type { ClipsIn, PackClip } from './packs.ts';
import { preparedClip } from './prepare-clip.ts';
import type { ClipFault } from './prepare-clip.ts';
import type { Decode } from './decoded.ts';
import type { SendClip } from './send-clip.ts';

export type Shown = 'all' | 'missing' | 'own';

interface StudioParts {
  readonly hub: Pick<CounterHub, 'session'>;
  readonly fetchOwn: () => Promise<OwnClipList>;
  readonly send: SendClip;
  readonly decode: Decode;
  readonly packOf?: (pack: Pack) => Promise<ClipsIn>;
}

/** Result for one uploaded file. */
export interface Uploaded {
  readonly file: string;
  readonly fault: ClipFault | 'unknown' | RefusalCode | null;
}

/** The hall's recordings: which exist, and how new ones are added. */
export class Studio {
  pack = $state<Pack>('calls');
  language = $state<SpokenLanguage>('id');
  shown = $state<Shown>('all');
  refusal = $state.raw<RefusalCode | null>(null);
  /** Files of an upload done so far; null: no upload. */
  uploading = $state.raw<{ readonly done: number; readonly all: number } | null>(null);
  uploaded = $state.raw<readonly Uploaded[]>([]);
  #packs = $state.raw<Partial<Record<Pack, ClipsIn>>>({});
  #own = $state.raw<OwnClipList>({ edition: '', clips: {} });
  readonly #parts: StudioParts;

  constructor(parts: StudioParts) {
    this.#parts = parts;
  }

  clips: readonly PackClip[] = $derived(this.#packs[this.pack]?.(this.language) ?? []);
  /** The clips of which the test call consists. */
  callClips: readonly PackClip[] = $derived(this.#packs.calls?.(this.language) ?? []);
  recorded = $derived(this.clips.filter(({ name }) => this.ownAddress(name) !== null).length);
  listed: readonly PackClip[] = $derived(
    this.clips.filter(
      ({ name }) => this.shown === 'all' || (this.ownAddress(name) !== null) === (this.shown === 'own'),
    ),
  );

  /** For a speaker elsewhere: how to name each file, and what to say. */
  get toSay(): readonly (readonly string[])[] {
    return this.clips.map(({ key, says }) => [`${key}.wav`, says]);
  }

  ownAddress(name: string): string | null {
    return this.#own.clips[name] ?? null;
  }

  /** Loads the list of recordings, and the pack being viewed. */
  async load(): Promise<void> {
    await this.choose(this.pack);
    try {
      this.#own = await this.#parts.fetchOwn();
    } catch {
      this.refusal = 'no-answer';
    }
  }

  async choose(pack: Pack): Promise<void> {
    this.pack = pack;
    if (this.#packs[pack]) return;
    try {
      const clips = await (this.#parts.packOf ?? packOf)(pack);
      this.#packs = { ...this.#packs, [pack]: clips };
    } catch {
      this.refusal = 'no-answer'; // the hub is away; choosing the pack again retries
    }
  }

  async keep(name: string, wav: Uint8Array<ArrayBuffer>): Promise<boolean> {
    return this.#sent(name, wav);
  }

  async remove(name: string): Promise<void> {
    await this.#sent(name, null);
  }

  /**
   * One after another: each is checked before it is sent, with a reason if it is rejected. Files may be chosen before
   * the pack's words are loaded.
   */
  async upload(files: readonly File[]): Promise<void> {
    if (this.uploading) return;
    this.uploaded = [];
    this.uploading = { done: 0, all: files.length };
    // The pack and language they were chosen for, whatever is viewed meanwhile.
    const { pack, language } = this;
    await this.choose(pack);
    const clips = this.#packs[pack]?.(language) ?? [];
    for (const [done, file] of clips.length === 0 ? [] : files.entries()) {
      this.uploading = { done, all: files.length };
      const fault = await this.#uploadOne(file, clips);
      this.uploaded = [...this.uploaded, { file: file.name, fault }];
    }
    this.uploading = null;
    await this.load();
  }

  async #uploadOne(file: File, clips: readonly PackClip[]): Promise<Uploaded['fault']> {
    const key = file.name.toLowerCase().replace(/\.[^.]*$/, '');
    const clip = clips.find((each) => each.key === key);
    const { session } = this.#parts.hub;
    if (!clip) return 'unknown';
    if (session === null) return 'not-signed-in';
    const raw = await this.#parts.decode(file);
    if (!raw) return 'unreadable';
    const prepared = preparedClip(raw, clip.seconds);
    if (prepared.is !== 'ready') return prepared.is;
    const reply = await this.#parts.send(clip.name, session, prepared.wav);
    return reply.ok ? null : reply.refusal;
  }

  async #sent(name: string, wav: Uint8Array<ArrayBuffer> | null): Promise<boolean> {
    const { session } = this.#parts.hub;
    this.refusal = null;
    const reply = session === null ? null : await this.#parts.send(name, session, wav);
    if (!reply?.ok) this.refusal = reply?.refusal ?? 'not-signed-in';
    else await this.load();
    return reply?.ok ?? false;
  }
}
