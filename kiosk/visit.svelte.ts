import type { HubLink } from '../ui/hub-link.svelte.ts';
import type { Tongue, Words } from '../ui/words/language.svelte.ts';
import { usualLanguages } from '../contract/lists.ts';
import { commandId } from '../ui/command-id.ts';
import type { KioskService } from '../contract/views/kiosk-view.ts';
import type { Payload } from '../contract/requests.ts';
import { CheckVisit } from './check-visit.ts';
import { Comfort } from './comfort.svelte.ts';
import { ComplaintVisit } from './complaints/complaint-visit.ts';
import { Leaving } from './complaints/leaving.ts';
import type { SendRecording } from './complaints/leaving.ts';
import type { ComplaintOutbox } from './complaints/complaint-outbox.ts';
import type { OpenMicrophone } from './complaints/microphone.ts';
import { Help } from './help.svelte.ts';
import type { KeptHall } from './kept-hall.ts';
import { Listening } from './listen/listening.svelte.ts';
import { paperOf } from './paper.ts';
import { doubled, patienceOf } from './patience.ts';
import { PressRequest } from './press-request.ts';
import { Silence } from './silence.svelte.ts';
import { StandardReader } from './standard-reader.svelte.ts';
import type { Step } from './step.ts';
import { SurveyVisit } from './survey/survey-visit.ts';
import type { PendingTicket, TicketOutbox } from './ticket-outbox.ts';
import type { KioskWords } from './words/id.ts';

export type KioskLink = Pick<HubLink<'kiosk'>, 'view' | 'online' | 'pairingCode' | 'ask'>;

export interface VisitParts {
  readonly link: KioskLink;
  /** What was read when the hub was last here. */
  readonly kept?: Pick<KeptHall, 'boards'>;
  readonly words: Words<KioskWords>;
  readonly outbox: TicketOutbox;
  readonly complaintOutbox: ComplaintOutbox;
  readonly sendRecording: SendRecording;
  readonly openMicrophone: OpenMicrophone;
  /** This computer's clock, for what outlives a reload: it is only compared with itself. */
  readonly now: () => number;
  /** The hall's (IS5). */
  readonly hallNow: () => number;
}

/** One visitor at the kiosk, from the first touch until everything about the visit is dropped. */
export class Visit {
  step = $state.raw<Step>({ at: 'home' });
  /** Chosen before the number, at home or beside the papers; it goes with the number (KI2, IS6). */
  priorityId = $state<string | null>(null);
  /** The question for it lies open over the home page. */
  choosing = $state(false);
  readonly comfort = new Comfort();
  readonly help: Help;
  readonly check: CheckVisit;
  readonly silence: Silence;
  readonly listening: Listening;
  readonly standards: StandardReader;
  readonly complaints: ComplaintVisit;
  readonly survey: SurveyVisit;

  readonly #link: KioskLink;
  readonly #words: Words<KioskWords>;
  readonly #now: () => number;
  readonly #request: PressRequest<PendingTicket>;

  readonly paper = $derived.by(() => {
    const jobId = paperAwaited(this.step);
    return jobId === null ? null : paperOf(jobId, this.#link.view);
  });

  constructor(parts: VisitParts) {
    const { link, words, outbox, now } = parts;
    this.#link = link;
    this.#words = words;
    this.#now = now;
    this.standards = new StandardReader(link, parts.kept?.boards);
    this.listening = new Listening({
      language: () => words.language,
      view: () => link.view,
      boards: () => this.standards.boards.values(),
      heard: () => this.silence.touched(),
      isHome: () => this.step.at === 'home',
    });
    this.#request = new PressRequest({ outbox, now });
    this.silence = new Silence(
      () => {
        const patience = patienceOf(this.step.at, this.#isWithoutPaper);
        return this.listening.on ? doubled(patience) : patience;
      },
      () => this.leave(),
    );
    this.help = new Help(link);
    this.check = new CheckVisit({
      link,
      now: parts.hallNow,
      step: () => this.step,
      go: (step) => this.#go(step),
      retell: (step) => (this.step = step),
    });
    this.complaints = this.#complaintsWith(parts);
    this.survey = new SurveyVisit({
      link,
      step: () => this.step,
      go: (step) => this.#go(step),
      retell: (step) => (this.step = step),
      leave: () => this.leave(),
    });
    this.#resume();
  }

  stop(): void {
    this.listening.stop();
    this.silence.stop();
    this.#request.forget();
    this.complaints.forget();
  }

  /** The end of every visit: nothing of it stays, neither in memory nor in the outbox. */
  leave(): void {
    this.#request.forget();
    this.complaints.forget();
    this.#words.speak('id');
    this.comfort.reset();
    this.listening.stop();
    this.help.forget();
    this.priorityId = null;
    this.#go({ at: 'home' });
  }

  /** LA3: one button goes through all that the hall offers; a language that it has dropped leads back to the first. */
  get nextLanguage(): Tongue {
    const offered = this.#link.view?.languages ?? usualLanguages;
    return offered[offered.indexOf(this.#words.tongue) + 1] ?? 'id';
  }

  switchLanguage(): void {
    this.#words.speak(this.nextLanguage);
  }

  openService(serviceId: string): void {
    this.#go({ at: 'papers', serviceId });
  }

  /** A second touch takes the choice back. */
  choosePriority(priorityId: string): void {
    this.priorityId = this.priorityId === priorityId ? null : priorityId;
  }

  readStandard(serviceId: string): void {
    if (this.step.at !== 'home' && this.step.at !== 'papers') return;
    this.standards.open(serviceId);
    this.#go({ at: 'standard', serviceId, back: this.step });
  }

  back(): void {
    if (this.step.at === 'standard') return this.#go(this.step.back);
    if (this.step.at === 'second-factor') return this.#go({ at: 'nik', digits: this.step.nik });
    this.#go({ at: 'home' });
  }

  takeNumber(): void {
    if (this.step.at === 'papers') void this.#ask(this.#press(this.step.serviceId), null);
  }

  /** KI1: one touch from home; the papers stood on the card (IS8). */
  takeNumberFor(serviceId: string): void {
    if (this.step.at === 'home') void this.#ask(this.#press(serviceId), null);
  }

  /** From the register's answer straight to the service that issues the letter: for it, or to ask why there is none. */
  takeLetterNumber(): void {
    if (this.step.at !== 'answer' || !this.letterService) return;
    const { answer } = this.step;
    void this.#ask(this.#press(this.letterService.id), answer.listed ? answer.checkId : null);
  }

  giveUp(): void {
    if (this.step.at !== 'asking') return;
    this.#request.forget();
    this.#go({ at: 'sorry', refusal: 'no-answer', serviceId: null });
  }

  /** What the screen says has to be learned by heart. */
  get #isWithoutPaper(): boolean {
    return this.paper === 'trouble' || (this.step.at === 'complaint-left' && this.step.received.jobId === null);
  }

  /** Nobody has chosen anything yet: the home page as every visitor finds it. */
  get #isUntouched(): boolean {
    const { priorityId, choosing, comfort, listening } = this;
    return this.#words.tongue === 'id' && priorityId === null && !choosing && !comfort.isChosen && !listening.on;
  }

  /** Somebody is there, though he may read, listen or speak and touch nothing. */
  get isGoingOn(): boolean {
    return this.step.at !== 'home' || !this.#isUntouched;
  }

  complain(): void {
    const rules = this.#link.view?.complaints;
    if (rules) this.complaints.start(rules);
  }

  rate(): void {
    this.survey.start((this.#link.view?.services ?? []).map(({ series }) => series));
  }

  /** SV10: a word to the suggestion box, where this hall has one here; nobody is asked for a name that he does not give. */
  suggest(): void {
    const rules = this.#link.view?.complaints;
    const box = rules?.channels.find(({ medium }) => medium === 'box' || medium === 'book');
    if (!rules || !box) return;
    this.complaints.start(rules);
    if (this.step.at !== 'complaint') return;
    this.step.complaint.kind = 'suggestion';
    this.step.complaint.choose(box);
  }

  get letterService(): KioskService | null {
    return this.#link.view?.services.find((service) => service.issuesLetter) ?? null;
  }

  #go(step: Step): void {
    this.step = step;
    this.choosing = false;
    this.silence.begin();
  }

  #press(serviceId: string): PendingTicket {
    const { priorityId } = this;
    return { commandId: commandId(), serviceId, priorityId, language: this.#words.language, pressedAt: this.#now() };
  }

  async #ask(pending: PendingTicket, checkId: string | null): Promise<void> {
    this.#go({ at: 'asking', slow: false });
    const { commandId: id, serviceId, priorityId, language } = pending;
    const reply = await this.#request.ask(
      pending,
      // The check goes along from memory only: after a reload the same number comes back by its command id alone.
      () => this.#link.ask('ticket:issue', { commandId: id, serviceId, priorityId, language, checkId }),
      () => (this.step = { at: 'asking', slow: true }),
    );
    if (!reply) return;
    if (reply.ok) return this.#go({ at: 'holding', ticket: reply.value });
    this.#request.forget();
    const opensAt = reply.detail === undefined ? undefined : Number(reply.detail);
    this.#go({ at: 'sorry', refusal: reply.refusal, serviceId: pending.serviceId, opensAt });
  }

  #resume(): void {
    void this.complaints.resume((language) => this.#words.speak(language));
    const pending = this.#request.interrupted();
    if (!pending) return;
    this.#words.speak(pending.language);
    void this.#ask(pending, null);
  }

  #complaintsWith({ link, words, complaintOutbox, sendRecording, openMicrophone, now }: VisitParts): ComplaintVisit {
    const ask = (payload: Payload<'complaint:leave'>) => link.ask('complaint:leave', payload);
    return new ComplaintVisit({
      leaving: new Leaving({ ask, sendRecording, outbox: complaintOutbox, now }),
      openMicrophone,
      language: () => words.language,
      step: () => this.step,
      go: (step) => this.#go(step),
      retell: (step) => (this.step = step),
      heard: () => this.silence.touched(),
    });
  }
}

/** Null: none is printed, or none is waited for. */
function paperAwaited(step: Step): string | null {
  if (step.at === 'holding') return step.ticket.jobId;
  return step.at === 'complaint-left' ? step.received.jobId : null;
}
