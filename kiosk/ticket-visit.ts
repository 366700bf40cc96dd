import type { KioskService } from '../contract/views/kiosk-view.ts';
import { commandId } from '../ui/command-id.ts';
import type { HubLink } from '../ui/hub-link.svelte.ts';
import type { Words } from '../ui/words/language.svelte.ts';
import { PressRequest } from './press-request.ts';
import type { Steps } from './step.ts';
import type { PendingTicket, TicketOutbox } from './ticket-outbox.ts';
import type { KioskWords } from './words/id.ts';

interface Parts extends Steps {
  readonly link: Pick<HubLink<'kiosk'>, 'view' | 'ask'>;
  readonly words: Words<KioskWords>;
  readonly outbox: TicketOutbox;
  readonly now: () => number;
  /** It goes with the number (KI2, IS6). */
  readonly priorityId: () => string | null;
}

/** The part of a visit in which a number is taken: from the touch to the ticket, or to the reason why there is none. */
export class TicketVisit {
  readonly #parts: Parts;
  readonly #request: PressRequest<PendingTicket>;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#request = new PressRequest(parts);
  }

  /** The service that a register's answer leads to: for the letter, or to ask why there is none. */
  get letterService(): KioskService | null {
    return this.#services.find((service) => service.issuesLetter) ?? null;
  }

  /** RG8: in a hall of one service its number is the only way to a clerk. */
  get askService(): KioskService | null {
    const [first = null, ...others] = this.#services;
    return this.letterService ?? (others.length === 0 ? first : null);
  }

  take(): void {
    const step = this.#parts.step();
    if (step.at === 'papers') void this.#ask(this.#press(step.serviceId), null);
  }

  /** KI1: one touch from home; the papers stood on the card (IS8). */
  takeFor(serviceId: string): void {
    if (this.#parts.step().at === 'home') void this.#ask(this.#press(serviceId), null);
  }

  takeForLetter(): void {
    const step = this.#parts.step();
    if (step.at !== 'answer') return;
    const { answer } = step;
    const service = answer.listed ? this.letterService : this.askService;
    if (service) void this.#ask(this.#press(service.id), answer.listed ? answer.checkId : null);
  }

  giveUp(): void {
    const { step, go } = this.#parts;
    if (step().at !== 'asking') return;
    this.forget();
    go({ at: 'sorry', refusal: 'no-answer', serviceId: null });
  }

  forget(): void {
    this.#request.forget();
  }

  /** The press that a reload interrupted. */
  resume(): void {
    const pending = this.#request.interrupted();
    if (!pending) return;
    this.#parts.words.speak(pending.language);
    void this.#ask(pending, null);
  }

  get #services(): readonly KioskService[] {
    return this.#parts.link.view?.services ?? [];
  }

  #press(serviceId: string): PendingTicket {
    const { priorityId, words, now } = this.#parts;
    return { commandId: commandId(), serviceId, priorityId: priorityId(), language: words.language, pressedAt: now() };
  }

  async #ask(pending: PendingTicket, checkId: string | null): Promise<void> {
    const { link, go, retell } = this.#parts;
    go({ at: 'asking', slow: false });
    const { commandId: id, serviceId, priorityId, language } = pending;
    const reply = await this.#request.ask(
      pending,
      // The check goes along from memory only: after a reload the same number comes back by its command id alone.
      () => link.ask('ticket:issue', { commandId: id, serviceId, priorityId, language, checkId }),
      () => retell({ at: 'asking', slow: true }),
    );
    if (!reply) return;
    if (reply.ok) return go({ at: 'holding', ticket: reply.value });
    this.forget();
    const opensAt = reply.detail === undefined ? undefined : Number(reply.detail);
    go({ at: 'sorry', refusal: reply.refusal, serviceId, opensAt });
  }
}
