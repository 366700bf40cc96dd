import type { Reply } from '../../../contract/reply.ts';
import { Answered } from '../../answered.svelte.ts';
import type { CounterHub } from '../../counter-hub.ts';

export type SendMedia = (file: File, session: string, onprogress: (share: number) => void) => Promise<Reply<unknown>>;

interface MediaUpload {
  readonly file: string;
  readonly share: number;
}

/** The folder of videos and pictures, and uploads to it. */
export class MediaDesk {
  readonly list: Answered<'settings:media'>;
  uploading = $state.raw<MediaUpload | null>(null);
  readonly #hub: Pick<CounterHub, 'ask' | 'session'>;
  readonly #send: SendMedia;

  constructor(hub: Pick<CounterHub, 'ask' | 'session'>, send: SendMedia) {
    this.#hub = hub;
    this.#send = send;
    this.list = new Answered(hub, 'settings:media', {});
    void this.list.load();
  }

  /** One after another: on a slow network the first is complete sooner. */
  async upload(files: readonly File[]): Promise<void> {
    this.list.presses.forget();
    for (const file of files) {
      this.uploading = { file: file.name, share: 0 };
      const reply = await this.#send(
        file,
        this.#hub.session ?? '',
        (share) => (this.uploading = { file: file.name, share }),
      );
      if (!reply.ok) {
        this.list.presses.refusal = { code: reply.refusal, detail: file.name };
        break;
      }
    }
    this.uploading = null;
    await this.list.load();
  }

  async remove(file: string): Promise<boolean> {
    const reply = await this.list.presses.ask('media:remove', { file });
    await this.list.load();
    return reply?.ok === true;
  }
}
