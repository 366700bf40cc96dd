/** By so much of what is seen: on a page whose buttons stay, less is seen of it than it is high. */
const SHARE = 0.6;

/** KI11, LK7: what can be pushed, and whether there is more of it below. */
export class ReadingOn {
  below = $state(false);
  #area: HTMLElement | undefined;
  #button: HTMLElement | undefined;

  /** Words change with the language and the hall, and the panel may be turned. */
  readonly watch = (area: HTMLElement): (() => void) => {
    const measure = (): void => {
      const beyond = area.scrollHeight - area.clientHeight;
      // What fits once the button has gone needs no button.
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

/** With the gap that its flex box leaves beside it; none, once it has gone. */
const roomOf = (button: HTMLElement | undefined): number =>
  button?.parentElement ? button.offsetHeight + parseFloat(getComputedStyle(button.parentElement).rowGap) : 0;
