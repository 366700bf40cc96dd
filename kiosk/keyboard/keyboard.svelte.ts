import type { Key, KeyPage } from './keys.ts';
import type { TypedText } from './typed-text.svelte.ts';

/** Two taps on the shift key within this time lock it. */
const HELD_BY_TWO_TAPS_MS = 400;

type Shift = 'by-itself' | 'capital' | 'small' | 'held';

/** KC2: which keys are shown, and what they type. */
export class Keyboard {
  page = $state<KeyPage>('letters');
  #shift = $state<Shift>('by-itself');
  #shiftedAt = Number.NEGATIVE_INFINITY;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get isHeld(): boolean {
    return this.#shift === 'held';
  }

  isCapital(target: TypedText): boolean {
    return this.#shift === 'by-itself' ? target.wantsCapital : this.#shift !== 'small';
  }

  signOf(sign: string, target: TypedText): string {
    return this.page === 'letters' && this.isCapital(target) ? sign.toUpperCase() : sign;
  }

  press(key: Key, target: TypedText): void {
    switch (key.is) {
      case 'sign':
        return this.#write(this.signOf(key.sign, target), target);
      case 'space':
        return this.#space(target);
      case 'enter':
        return this.#write('\n', target);
      case 'erase':
        return target.erase();
      case 'left':
        return target.move(-1);
      case 'right':
        return target.move(1);
      case 'shift':
        return this.#pressShift(target);
      case 'figures':
      case 'letters':
        this.page = key.is;
    }
  }

  #write(signs: string, target: TypedText): void {
    target.insert(signs);
    if (!this.isHeld) this.#shift = 'by-itself';
  }

  /** After a digit or symbol and a space, the letters are shown again. */
  #space(target: TypedText): void {
    this.#write(' ', target);
    this.page = 'letters';
  }

  #pressShift(target: TypedText): void {
    const isSecond = this.#now() - this.#shiftedAt < HELD_BY_TWO_TAPS_MS;
    this.#shiftedAt = this.#now();
    if (this.isHeld) this.#shift = 'by-itself';
    else if (isSecond) this.#shift = 'held';
    else this.#shift = this.isCapital(target) ? 'small' : 'capital';
  }
}
