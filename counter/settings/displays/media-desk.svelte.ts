import type { MediaEntry } from '../../../contract/requests/media-requests.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Presses } from '../../presses.svelte.ts';

export type SendMedia = (file: File, session: string, onprogress: (share: number) => void) => Promise<Reply<unknown>>;

export interface MediaUpload {
  readonly file: string;
  readonly share: number;
}

/** The folder of videos and pictures: what lies in it, and what goes there. */
export class MediaDesk {
  entries = $state.raw<readonly MediaEntry[] | null>(null);
  uploading = $state.raw<MediaUpload | null>(null);
  readonly presses: Presses;
  readonly #hub: Pick<CounterHub, 'ask' | 'session'>;
  readonly #send: SendMedia;

  constructor(hub: Pick<CounterHub, 'ask' | 'session'>, send: SendMedia) {
    this.#hub = hub;
    this.#send = send;
    this.presses = new Presses(hub);
  }

  async load(): Promise<void> {
    const reply = await this.#hub.ask('settings:media', {});
    if (reply.ok) this.entries = reply.value;
  }

  /** One after another: a network that is slow brings the first sooner that way. */
  async upload(files: readonly File[]): Promise<void> {
    this.presses.forget();
    for (const file of files) {
      this.uploading = { file: file.name, share: 0 };
      const reply = await this.#send(
        file,
        this.#hub.session ?? '',
        (share) => (this.uploading = { file: file.name, share }),
      );
      if (!reply.ok) {
        this.presses.refusal = { code: reply.refusal, detail: file.name };
        break;
      }
    }
    this.uploading = null;
    await this.load();
  }

  async remove(file: string): Promise<boolean> {
    const reply = await this.presses.ask('media:remove', { file });
    await this.load();
    return reply?.ok === true;
  }
}
