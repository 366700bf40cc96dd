/** By so much of what is seen: on a page whose buttons stay, less is seen of it than it is high. */
const SHARE = 0.6;

/** KI11, LK7: what can be pushed, and whether there is more of it below. */
export class ReadingOn {
  below = $state(false);
  #area: HTMLElement | undefined;

  /** Words change with the language and the hall, and the panel may be turned. */
  readonly watch = (area: HTMLElement): (() => void) => {
    const measure = (): void => {
      this.below = area.scrollHeight - area.scrollTop - area.clientHeight > 8;
    };
    this.#area = area;
    area.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    for (const box of [area, ...area.children]) observer.observe(box);
    return () => observer.disconnect();
  };

  readonly fromTop = (): void => {
    if (this.#area) this.#area.scrollTop = 0;
  };

  readonly on = (): void => {
    const area = this.#area;
    area?.scrollBy({ top: area.clientHeight * SHARE, behavior: 'smooth' });
  };
}
