import type { KioskView } from '../../contract/views/kiosk-view.ts';
import type { Score } from '../../contract/views/survey-view.ts';
import type { Step, Steps } from '../step.ts';
import { untilAnswered } from '../until-answered.ts';
import type { HubLink } from '../../ui/hub-link.svelte.ts';
import { Survey, TypedNumber } from './survey.svelte.ts';

interface Parts extends Steps {
  readonly link: Pick<HubLink<'kiosk'>, 'view' | 'ask'>;
  readonly leave: () => void;
}

type Tablet = NonNullable<KioskView['survey']['tablet']>;

/** The survey as part of a visit: at the kiosk by number, at a counter's tablet when a visit has ended there. */
export class SurveyVisit {
  readonly #parts: Parts;
  /** The pass this tablet offered last, so that nobody is asked twice. */
  #offered: string | null = null;
  /** The survey being sent; its visitor may have been replaced by the next one meanwhile. */
  #sending: Survey | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    const { link, go } = this.#parts;
    const series = (link.view?.services ?? []).map((service) => service.series);
    go({ at: 'survey-number', typed: new TypedNumber(series) });
  }

  async confirmNumber(): Promise<void> {
    const { link, step, go } = this.#parts;
    const asked = step();
    if (asked.at !== 'survey-number' || !asked.typed.isWhole) return;
    const { typed } = asked;
    const asking: Step = { at: 'survey-asking' };
    go(asking);
    const reply = await link.ask('survey:begin', { by: 'number', number: typed.text });
    if (step() !== asking) return;
    if (reply.ok) return go({ at: 'survey', survey: new Survey(reply.value) });
    typed.refusal = reply.refusal;
    go({ at: 'survey-number', typed });
  }

  /** Follows the view: whom to ask, or that he has gone. Never interrupts somebody who has begun. */
  async follow({ asks }: Tablet): Promise<void> {
    const { link, step, go, leave } = this.#parts;
    const now = step();
    if (now.at === 'survey-offer' && now.survey.begun.pass !== asks) return leave();
    if (asks === null || asks === this.#offered || now.at !== 'home') return;
    this.#offered = asks;
    const reply = await link.ask('survey:begin', { by: 'pass', pass: asks });
    // If no answer came, it is repeated with the next view.
    if (!reply.ok && reply.refusal === 'no-answer' && this.#offered === asks) this.#offered = null;
    if (reply.ok && step().at === 'home') go({ at: 'survey-offer', survey: new Survey(reply.value) });
  }

  answer(score: Score): void {
    this.#onWith((survey) => survey.answer(score));
  }

  skip(): void {
    this.#onWith((survey) => survey.skip());
  }

  back(): void {
    const { leave } = this.#parts;
    const survey = this.#survey();
    if (!survey?.back()) leave();
  }

  async send(): Promise<void> {
    const { link, step, go, retell } = this.#parts;
    const survey = this.#survey();
    if (!survey) return;
    if (survey.isEmpty) return go({ at: 'survey-thanks', kept: false });
    go({ at: 'survey-sending', slow: false });
    this.#sending = survey;
    const goesOn = () => step().at === 'survey-sending' && this.#sending === survey;
    const slow = () => retell({ at: 'survey-sending', slow: true });
    const reply = await untilAnswered(() => link.ask('survey:answer', survey.given), goesOn, slow);
    if (!reply) return;
    if (reply.ok || reply.refusal === 'survey-answered') go({ at: 'survey-thanks', kept: true });
    else go({ at: 'sorry', refusal: reply.refusal, serviceId: null });
  }

  #survey(): Survey | null {
    const step = this.#parts.step();
    return step.at === 'survey' || step.at === 'survey-offer' ? step.survey : null;
  }

  #onWith(goOn: (survey: Survey) => boolean): void {
    const survey = this.#survey();
    if (!survey) return;
    if (goOn(survey)) this.#parts.go({ at: 'survey', survey });
    else void this.send();
  }
}
