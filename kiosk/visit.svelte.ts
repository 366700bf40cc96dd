import type { HubLink } from '../ui/hub-link.svelte.ts';
import type { Tongue, Words } from '../ui/words/language.svelte.ts';
import { usualLanguages } from '../contract/lists.ts';
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
import { Silence } from './silence.svelte.ts';
import { StandardReader } from './standard-reader.svelte.ts';
import type { Step, Steps } from './step.ts';
import { SurveyVisit } from './survey/survey-visit.ts';
import type { TicketOutbox } from './ticket-outbox.ts';
import { TicketVisit } from './ticket-visit.ts';
import type { KioskWords } from './words/id.ts';

export type KioskLink = Pick<HubLink<'kiosk'>, 'view' | 'online' | 'pairingCode' | 'ask'>;

export interface VisitParts {
  readonly link: KioskLink;
  /** Papers and standards as last received from the hub (KI9). */
  readonly kept?: Pick<KeptHall, 'boards'>;
  readonly words: Words<KioskWords>;
  readonly outbox: TicketOutbox;
  readonly complaintOutbox: ComplaintOutbox;
  readonly sendRecording: SendRecording;
  readonly openMicrophone: OpenMicrophone;
  /** This computer's clock, for state that survives a reload; only compared with itself (SC9). */
  readonly now: () => number;
  /** The hall's time (IS5). */
  readonly hallNow: () => number;
}

/** The kiosk's state for one visitor, from the first touch until everything about the visit is dropped. */
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
  readonly ticket: TicketVisit;

  readonly #link: KioskLink;
  readonly #words: Words<KioskWords>;

  readonly paper = $derived.by(() => {
    const jobId = paperAwaited(this.step);
    return jobId === null ? null : paperOf(jobId, this.#link.view);
  });

  constructor(parts: VisitParts) {
    const { link, words, outbox, now } = parts;
    this.#link = link;
    this.#words = words;
    this.standards = new StandardReader(link, parts.kept?.boards);
    this.listening = new Listening({
      language: () => words.language,
      view: () => link.view,
      boards: () => this.standards.boards.values(),
      heard: () => this.silence.touched(),
      isHome: () => this.step.at === 'home',
    });
    this.silence = new Silence(
      () => {
        const patience = patienceOf(this.step.at, this.#isWithoutPaper);
        return this.listening.on ? doubled(patience) : patience;
      },
      () => this.leave(),
    );
    this.help = new Help(link);
    const steps: Steps = {
      step: () => this.step,
      go: (step) => this.#go(step),
      retell: (step) => (this.step = step),
    };
    this.ticket = new TicketVisit({ link, words, outbox, now, priorityId: () => this.priorityId, ...steps });
    this.check = new CheckVisit({ link, now: parts.hallNow, ...steps });
    this.complaints = this.#complaintsWith(parts, steps);
    this.survey = new SurveyVisit({ link, leave: () => this.leave(), ...steps });
    void this.complaints.resume((language) => words.speak(language));
    this.ticket.resume();
  }

  stop(): void {
    this.listening.stop();
    this.silence.stop();
    this.ticket.forget();
    this.complaints.forget();
  }

  /** The end of every visit: nothing of it stays, neither in memory nor in the outbox. */
  leave(): void {
    this.ticket.forget();
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

  #go(step: Step): void {
    this.step = step;
    this.choosing = false;
    this.silence.begin();
  }

  #complaintsWith(parts: VisitParts, steps: Steps): ComplaintVisit {
    const { link, words, complaintOutbox, sendRecording, openMicrophone, now } = parts;
    const ask = (payload: Payload<'complaint:leave'>) => link.ask('complaint:leave', payload);
    return new ComplaintVisit({
      rules: () => link.view?.complaints ?? null,
      leaving: new Leaving({ ask, sendRecording, outbox: complaintOutbox, now }),
      openMicrophone,
      language: () => words.language,
      heard: () => this.silence.touched(),
      ...steps,
    });
  }
}

/** Null: none is printed, or none is waited for. */
function paperAwaited(step: Step): string | null {
  if (step.at === 'holding') return step.ticket.jobId;
  return step.at === 'complaint-left' ? step.received.jobId : null;
}
