import type { Language } from '../../ui/words/language.svelte.ts';
import type { Step } from '../step.ts';
import { Complaint } from './complaint.svelte.ts';
import type { ComplaintRules } from './complaint.svelte.ts';
import type { Leaving, Left } from './leaving.ts';
import type { OpenMicrophone } from './microphone.ts';

interface Parts {
  readonly leaving: Leaving;
  readonly openMicrophone: OpenMicrophone;
  readonly language: () => Language;
  readonly step: () => Step;
  readonly go: (step: Step) => void;
  /** The same step, told anew: no sign that somebody is there. */
  readonly retell: (step: Step) => void;
  /** Somebody speaks into the microphone. */
  readonly heard: () => void;
}

/** A visitor who complains: from the first touch to the number he keeps. */
export class ComplaintVisit {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(rules: ComplaintRules): void {
    const { go, openMicrophone, heard } = this.#parts;
    go({ at: 'complaint', complaint: new Complaint(rules, openMicrophone, heard) });
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

  /** The press that a reload interrupted; the words themselves were not kept. */
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

  /** What was written is still there to be sent again; after a reload there is nothing left of it. */
  #notSent(complaint: Complaint | null, refusal: NonNullable<Complaint['refusal']>): void {
    if (!complaint) return this.#parts.go({ at: 'complaint-lost' });
    complaint.refusal = refusal;
    this.#parts.go({ at: 'complaint', complaint });
  }
}
