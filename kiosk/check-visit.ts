import { localTime } from '../ui/hub-clock.svelte.ts';
import type { HubLink } from '../ui/hub-link.svelte.ts';
import { isWholeNik } from './nik.ts';
import { secondFactor } from './second-factor.ts';
import type { SecondFactorKind, Step, Steps } from './step.ts';

const DIGITS = { nik: 16, 'birth-date': 8, 'family-card': 4 } as const;

interface Parts extends Steps {
  readonly link: Pick<HubLink<'kiosk'>, 'view' | 'ask'>;
  readonly now: () => number;
}

/** The part of a visit in which somebody asks whether he is listed: NIK, second factor, answer (RG1). */
export class CheckVisit {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    this.#parts.go({ at: 'nik', digits: '' });
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
    const step = this.#parts.step();
    if (step.at !== 'nik' || !isWholeNik(step.digits)) return;
    this.#parts.go({ at: 'second-factor', nik: step.digits, kind: 'birth-date', digits: '', unanswered: false });
  }

  chooseSecondFactor(kind: SecondFactorKind): void {
    const step = this.#parts.step();
    if (step.at === 'second-factor') this.#parts.retell({ ...step, kind, digits: '', unanswered: false });
  }

  async ask(): Promise<void> {
    const { link, now, step, go } = this.#parts;
    const asked = step();
    if (asked.at !== 'second-factor') return;
    const second = secondFactor(asked.kind, asked.digits, localTime(now(), link.view?.hall.timeZone ?? 'WIB'));
    if (!second) return;
    const checking: Step = { at: 'checking' };
    go(checking);
    const reply = await link.ask('register:check', { nik: asked.nik, second });
    if (step() !== checking) return; // the visitor went away meanwhile
    if (reply.ok) go({ at: 'answer', answer: reply.value });
    else if (reply.refusal === 'no-answer') go({ ...asked, unanswered: true });
    else go({ at: 'sorry', refusal: reply.refusal, serviceId: null });
  }

  #retype(change: (digits: string, most: number) => string): void {
    const { step, retell } = this.#parts;
    const typed = step();
    if (typed.at === 'nik') retell({ ...typed, digits: change(typed.digits, DIGITS.nik) });
    else if (typed.at === 'second-factor')
      retell({ ...typed, digits: change(typed.digits, DIGITS[typed.kind]), unanswered: false });
  }
}
