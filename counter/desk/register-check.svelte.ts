import type { VisitCard } from '../../contract/views/visit-card.ts';
import { digitsOf, grouped } from '../parts/nik-field.ts';
import type { Desk } from './desk.svelte.ts';

/** The form that checks a NIK against the register. The NIK leaves the screen as soon as the hub has it. */
export class RegisterCheck {
  digits = $state('');
  warnings = $state.raw<readonly string[]>([]);
  /** Typing anew, although an answer is there. */
  again = $state(false);
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get text(): string {
    return grouped(this.digits);
  }

  get isWhole(): boolean {
    return this.digits.length === 16;
  }

  type(text: string): void {
    this.digits = digitsOf(text);
  }

  async ask({ visitId, number }: Pick<VisitCard, 'visitId' | 'number'>): Promise<void> {
    if (!this.isWhole || !this.#desk.isReady) return;
    const nik = this.digits;
    const reply = await this.#desk.presses.send('file:check', { visitId, nik });
    if (!reply?.ok) return;
    const here = this.#desk.view?.visitor?.card;
    if (here?.visitId === visitId) this.#desk.typedAbout(here).takeNik(reply.value.listed ? '' : nik);
    this.warnings = reply.value.warnings;
    this.#desk.checked = { number, listed: reply.value.listed, warnings: reply.value.warnings };
    this.digits = '';
    this.again = false;
  }
}
