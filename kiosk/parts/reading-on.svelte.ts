/** Share of the visible height by which it scrolls; on a page with fixed buttons less is visible than its height. */
const SHARE = 0.6;

/** KI11, LK7: an area that scrolls, and whether there is more below. */
export class ReadingOn {
  below = $state(false);
  #area: HTMLElement | undefined;
  #button: HTMLElement | undefined;

  /** Re-measures: text changes with language and hall, and the panel may be rotated. */
  readonly watch = (area: HTMLElement): (() => void) => {
    const measure = (): void => {
      const beyond = area.scrollHeight - area.clientHeight;
      // If everything fits once the button is gone, no button is needed.
      this.below = beyond - area.scrollTop > 8 && beyond - roomOf(this.#button) > 8;
    };
    this.#area = area;
    area.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    for (const box of [area, ...area.children]) observer.observe(box);
    return () => observer.disconnect();
  };

  readonly button = (button: HTMLElement): void => {
    this.#button = button;
  };

  readonly fromTop = (): void => {
    this.#area?.scrollTo(0, 0);
  };

  readonly on = (): void => {
    this.#area?.scrollBy({ top: this.#area.clientHeight * SHARE, behavior: 'smooth' });
  };
}

/** Its height with the flex gap beside it; zero once it is gone. */
const roomOf = (button: HTMLElement | undefined): number =>
  button?.parentElement ? button.offsetHeight + parseFloat(getComputedStyle(button.parentElement).rowGap) : 0;
