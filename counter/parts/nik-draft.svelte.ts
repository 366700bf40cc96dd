import { digitsOf, grouped } from './nik-field.ts';

/** A NIK being typed; it leaves the screen as soon as the hub has it. */
export class NikDraft {
  digits = $state('');

  get text(): string {
    return grouped(this.digits);
  }

  get isWhole(): boolean {
    return this.digits.length === 16;
  }

  type(text: string): void {
    this.digits = digitsOf(text);
  }
}
