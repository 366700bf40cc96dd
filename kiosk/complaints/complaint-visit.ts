import type { Language } from '../../ui/words/language.svelte.ts';
import type { Steps } from '../step.ts';
import { Complaint } from './complaint.svelte.ts';
import type { ComplaintRules } from './complaint.svelte.ts';
import type { Leaving, Left } from './leaving.ts';
import type { OpenMicrophone } from './microphone.ts';

interface Parts extends Steps {
  readonly rules: () => ComplaintRules | null;
  readonly leaving: Leaving;
  readonly openMicrophone: OpenMicrophone;
  readonly language: () => Language;
  /** Somebody speaks into the microphone. */
  readonly heard: () => void;
}

/** The part of a visit in which somebody complains: from the first touch to the number he takes with him. */
export class ComplaintVisit {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    const { rules, go, openMicrophone, heard } = this.#parts;
    const now = rules();
    if (now) go({ at: 'complaint', complaint: new Complaint(now, openMicrophone, heard) });
  }

  /** SV10: a suggestion, if this hall has a suggestion box here; the visitor is not asked for a name. */
  suggest(): void {
    const { rules, step } = this.#parts;
    const box = rules()?.channels.find(({ medium }) => medium === 'box' || medium === 'book');
    if (!box) return;
    this.start();
    const now = step();
    if (now.at !== 'complaint') return;
    now.complaint.kind = 'suggestion';
    now.complaint.choose(box);
  }

  async send(): Promise<void> {
    const { leaving, step, language, go, retell } = this.#parts;
    const now = step();
    if (now.at !== 'complaint') return;
    const { complaint } = now;
    const { channel } = complaint;
    if (complaint.page !== 'review' || !channel) return;
    complaint.refusal = null;
    go({ at: 'complaint-sending', complaint, slow: false });
    const slow = () => retell({ at: 'complaint-sending', complaint, slow: true });
    this.#told(await leaving.send(complaint, channel, language(), slow), complaint, channel.kind);
  }

  giveUp(): void {
    const { leaving, step } = this.#parts;
    const now = step();
    if (now.at !== 'complaint-sending') return;
    leaving.giveUp();
    this.#notSent(now.complaint, 'no-answer');
  }

  /** Continues the press that a reload interrupted; the words themselves were not stored. */
  async resume(speak: (language: Language) => void): Promise<void> {
    const { leaving, go, retell } = this.#parts;
    const pending = leaving.interrupted;
    if (!pending) return;
    speak(pending.language);
    go({ at: 'complaint-sending', complaint: null, slow: false });
    const slow = () => retell({ at: 'complaint-sending', complaint: null, slow: true });
    this.#told(await leaving.resume(pending, slow), null, pending.channel);
  }

  forget(): void {
    const step = this.#parts.step();
    if (step.at === 'complaint' || step.at === 'complaint-sending') step.complaint?.forget();
    this.#parts.leaving.forget();
  }

  #told(reply: Left, complaint: Complaint | null, channel: string): void {
    if (!reply) return;
    if (!reply.ok) return this.#notSent(complaint, reply.refusal);
    complaint?.forget();
    this.#parts.go({ at: 'complaint-left', received: reply.value, channel });
  }

  /** The words are still there to be sent again; after a reload nothing is left of them. */
  #notSent(complaint: Complaint | null, refusal: NonNullable<Complaint['refusal']>): void {
    if (!complaint) return this.#parts.go({ at: 'complaint-lost' });
    complaint.refusal = refusal;
    this.#parts.go({ at: 'complaint', complaint });
  }
}
