import type { Reply } from '../../../contract/reply.ts';
import { Answered } from '../../answered.svelte.ts';
import type { CounterHub } from '../../counter-hub.ts';

const LOOK_AGAIN_MS = 700;
const OTHERS_MS = 5_000;

export interface Upload {
  readonly file: File;
  readonly name: string;
  readonly period: string;
}

/** Uploads a large file with progress, which `fetch` does not report. */
export type SendFile = (
  upload: Upload,
  session: string,
  onprogress: (share: number) => void,
) => Promise<Reply<unknown>>;

/** Stored registers, the upload of the next one, and its running import. */
export class RegisterDesk {
  readonly list: Answered<'settings:register'>;
  /** Share of the file that the hub has received; null: no upload. */
  sent = $state<number | null>(null);
  readonly #hub: CounterHub;
  readonly #send: SendFile;

  constructor(hub: CounterHub, send: SendFile) {
    this.#hub = hub;
    this.#send = send;
    this.list = new Answered(hub, 'settings:register', {});
    void this.list.load();
  }

  get isRunning(): boolean {
    return this.sent !== null || this.list.value?.importing.is === 'running';
  }

  async upload(upload: Upload): Promise<void> {
    const { session } = this.#hub;
    if (this.sent !== null || session === null) return;
    this.sent = 0;
    this.list.presses.forget();
    const reply = await this.#send(upload, session, (share) => (this.sent = share));
    this.sent = null;
    await this.list.load();
    if (!reply.ok) this.list.presses.refusal = { code: reply.refusal, detail: reply.detail ?? null };
  }

  async bringBack(snapshot: number): Promise<void> {
    const reply = await this.list.presses.ask('register:bring-back', { snapshot });
    if (reply?.ok) await this.list.load();
  }

  /** Another administrator may start an import, or restore a register. */
  watch(): () => void {
    const timer = setInterval(() => {
      if (this.list.value?.importing.is === 'running') void this.list.load();
    }, LOOK_AGAIN_MS);
    const stop = this.list.watch(OTHERS_MS);
    return () => {
      clearInterval(timer);
      stop();
    };
  }
}
