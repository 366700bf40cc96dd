const FIRST_AFTER_MS = 450;
const THEN_EVERY_MS = 90;

/** Repeats a key that is held down. */
export class Repeat {
  #timer: ReturnType<typeof setTimeout> | undefined;

  begin(press: () => void): void {
    this.end();
    press();
    const again = () => {
      press();
      this.#timer = setTimeout(again, THEN_EVERY_MS);
    };
    this.#timer = setTimeout(again, FIRST_AFTER_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
