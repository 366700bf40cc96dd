import type { HubLink } from '../ui/hub-link.svelte.ts';
import type { Words } from '../ui/words/language.svelte.ts';
import { commandId } from '../ui/command-id.ts';
import type { KioskService } from '../contract/kiosk-view.ts';
import { ComplaintVisit } from './complaints/complaint-visit.ts';
import { Leaving } from './complaints/leaving.ts';
import type { SendRecording } from './complaints/leaving.ts';
import type { ComplaintOutbox } from './complaints/complaint-outbox.ts';
import type { OpenMicrophone } from './complaints/microphone.ts';
import { isWholeNik } from './nik.ts';
import { paperOf } from './paper.ts';
import { patienceOf } from './patience.ts';
import { PressRequest } from './press-request.ts';
import { secondFactor } from './second-factor.ts';
import { Silence } from './silence.svelte.ts';
import { StandardReader } from './standard-reader.svelte.ts';
import type { SecondFactorKind, Step } from './step.ts';
import { SurveyVisit } from './survey/survey-visit.ts';

import type { PendingTicket, TicketOutbox } from './ticket-outbox.ts';
import type { KioskWords } from './words/id.ts';
import type { Payload } from '../contract/requests.ts';

const DIGITS = { nik: 16, 'birth-date': 8, 'family-card': 4 } as const;

export type KioskLink = Pick<HubLink<'kiosk'>, 'view' | 'online' | 'pairingCode' | 'ask'>;

export interface VisitParts {
  readonly link: KioskLink;
  readonly words: Words<KioskWords>;
  readonly outbox: TicketOutbox;
  readonly complaintOutbox: ComplaintOutbox;
  readonly sendRecording: SendRecording;
  readonly openMicrophone: OpenMicrophone;
  readonly now: () => number;
}

/** One visitor at the kiosk, from the first touch until everything about the visit is dropped. */
export class Visit {
  step = $state.raw<Step>({ at: 'home' });
  readonly silence: Silence;
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
    this.standards = new StandardReader(link);
    this.#request = new PressRequest({ outbox, now });
    this.silence = new Silence(
      () => patienceOf(this.step.at, words.language, this.#isWithoutPaper),
      () => this.leave(),
    );
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
    this.silence.stop();
    this.#request.forget();
    this.complaints.forget();
  }

  /** The end of every visit: nothing of it stays, neither in memory nor in the outbox. */
  leave(): void {
    this.#request.forget();
    this.complaints.forget();
    this.#words.speak('id');
    this.#go({ at: 'home' });
  }

  switchLanguage(): void {
    this.#words.speak(this.#words.language === 'id' ? 'en' : 'id');
  }

  openService(serviceId: string): void {
    this.#go({ at: 'papers', serviceId, priorityId: null });
  }

  /** A second touch takes the choice back. */
  choosePriority(priorityId: string): void {
    if (this.step.at !== 'papers' && this.step.at !== 'answer') return;
    this.step = { ...this.step, priorityId: this.step.priorityId === priorityId ? null : priorityId };
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
    if (this.step.at !== 'papers') return;
    void this.#ask(this.#press(this.step.serviceId, this.step.priorityId), null);
  }

  /** From the register's answer straight to the service that issues the letter: for it, or to ask why there is none. */
  takeLetterNumber(): void {
    if (this.step.at !== 'answer' || !this.letterService) return;
    const { answer, priorityId } = this.step;
    void this.#ask(this.#press(this.letterService.id, priorityId), answer.listed ? answer.checkId : null);
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

  startCheck(): void {
    this.#go({ at: 'nik', digits: '' });
  }

  type(digit: string): void {
    this.#retype((digits, most) => (digits.length < most ? digits + digit : digits));
  }

  erase(): void {
    this.#retype((digits) => digits.slice(0, -1));
  }

  eraseAll(): void {
    this.#retype(() => '');
  }

  confirmNik(): void {
    if (this.step.at !== 'nik' || !isWholeNik(this.step.digits)) return;
    const nik = this.step.digits;
    this.#go({ at: 'second-factor', nik, kind: 'birth-date', digits: '', unanswered: false });
  }

  chooseSecondFactor(kind: SecondFactorKind): void {
    if (this.step.at === 'second-factor') this.step = { ...this.step, kind, digits: '', unanswered: false };
  }

  async check(): Promise<void> {
    if (this.step.at !== 'second-factor') return;
    const asked = this.step;
    const second = secondFactor(asked.kind, asked.digits, this.#now());
    if (!second) return;
    const checking: Step = { at: 'checking' };
    this.#go(checking);
    const reply = await this.#link.ask('register:check', { nik: asked.nik, second });
    if (!this.#isAt(checking)) return;
    if (reply.ok) this.#go({ at: 'answer', answer: reply.value, priorityId: null });
    else if (reply.refusal === 'no-answer') this.#go({ ...asked, unanswered: true });
    else this.#go({ at: 'sorry', refusal: reply.refusal, serviceId: null });
  }

  /** Not so when the visitor went away while the hub was asked. */
  #isAt(step: Step): boolean {
    return this.step === step;
  }

  #go(step: Step): void {
    this.step = step;
    this.silence.begin();
  }

  #retype(change: (digits: string, most: number) => string): void {
    if (this.step.at === 'nik') this.step = { ...this.step, digits: change(this.step.digits, DIGITS.nik) };
    else if (this.step.at === 'second-factor')
      this.step = { ...this.step, digits: change(this.step.digits, DIGITS[this.step.kind]), unanswered: false };
  }

  #press(serviceId: string, priorityId: string | null): PendingTicket {
    const { language } = this.#words;
    return { commandId: commandId(), serviceId, priorityId, language, pressedAt: this.#now() };
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
