import type { ComplaintReceived } from '../../contract/requests/complaint-requests.ts';
import type { Reply } from '../../contract/reply.ts';
import type { Payload } from '../../contract/requests.ts';
import { commandId } from '../../ui/command-id.ts';
import type { Language } from '../../ui/words/language.svelte.ts';
import { PressRequest } from '../press-request.ts';
import type { Complaint, ComplaintChannel } from './complaint.svelte.ts';
import type { ComplaintOutbox, PendingComplaint } from './complaint-outbox.ts';

/** Uploads a spoken note before the complaint that names it. */
export type SendRecording = (recording: Blob) => Promise<Reply<{ recordingId: string }>>;
export type Left = Reply<ComplaintReceived> | null;

interface LeavingParts {
  readonly ask: (payload: Payload<'complaint:leave'>) => Promise<Reply<ComplaintReceived>>;
  readonly sendRecording: SendRecording;
  readonly outbox: ComplaintOutbox;
  readonly now: () => number;
}

interface Press {
  readonly pending: PendingComplaint;
  /** What was pressed: the same content again is the same press. */
  readonly content: string;
}

const nobody = { name: '', address: '', phone: '', email: '' } as const;

/**
 * Sends complaints from the kiosk: each once, however often the button is tapped and whatever happens to the connection
 * (IS2).
 */
export class Leaving {
  readonly #parts: LeavingParts;
  readonly #request: PressRequest<PendingComplaint>;
  #unanswered: Press | null = null;

  constructor(parts: LeavingParts) {
    this.#parts = parts;
    this.#request = new PressRequest(parts);
  }

  get interrupted(): PendingComplaint | null {
    return this.#request.interrupted();
  }

  /** Null: given up, or the visitor went away. */
  async send(complaint: Complaint, channel: ComplaintChannel, language: Language, onslow: () => void): Promise<Left> {
    const { pending } = this.#press(complaint, channel, language);
    const reply = await this.#request.ask(pending, this.#asking(complaint, pending), onslow);
    if (reply) this.#unanswered = null;
    if (reply?.ok === false) this.#request.forget();
    return reply;
  }

  /**
   * A press that a reload interrupted is repeated by its command id: the hub gives the same answer again. If the press
   * never reached the hub, it sees an empty complaint and refuses it.
   */
  async resume(pending: PendingComplaint, onslow: () => void): Promise<Left> {
    const body = { ...bodyOf(pending), words: '', complainant: nobody, recordingId: null };
    const reply = await this.#request.ask(pending, () => this.#parts.ask(body), onslow);
    if (reply?.ok === false) this.#request.forget();
    return reply;
  }

  /** The visitor waits no longer. If he presses again without a change, it is the same press. */
  giveUp(): void {
    this.#request.forget();
  }

  forget(): void {
    this.#unanswered = null;
    this.#request.forget();
  }

  #press(complaint: Complaint, channel: ComplaintChannel, language: Language): Press {
    const { kind, given, way, note } = complaint;
    const content = JSON.stringify([kind, channel.kind, given, way, note.address, language]);
    if (this.#unanswered?.content === content) return this.#unanswered;
    const press = { commandId: commandId(), kind, channel: channel.kind, language };
    this.#unanswered = { pending: { ...press, pressedAt: this.#parts.now() }, content };
    return this.#unanswered;
  }

  /** The recording first, once; then the complaint that names it. */
  #asking(complaint: Complaint, pending: PendingComplaint): () => Promise<Reply<ComplaintReceived>> {
    const { recording, given } = complaint;
    let recordingId: string | null = null;
    return async () => {
      if (recording && recordingId === null) {
        const sent = await this.#parts.sendRecording(recording);
        if (!sent.ok) return sent;
        ({ recordingId } = sent.value);
      }
      return this.#parts.ask({ ...bodyOf(pending), ...given, recordingId });
    };
  }
}

const bodyOf = ({ commandId: id, kind, channel, language }: PendingComplaint) => ({
  commandId: id,
  kind,
  channel,
  language,
});
