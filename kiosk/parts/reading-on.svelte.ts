/** What can be pushed, and whether there is more of it below. */
export class ReadingOn {
  below = $state(false);
  #area: HTMLElement | undefined;

  readonly measure = (): void => {
    const area = this.#area;
    if (area) this.below = area.scrollHeight - area.scrollTop - area.clientHeight > 8;
  };

  /** Words change with the language and the hall, and the panel may be turned. */
  readonly watch = (area: HTMLElement): (() => void) => {
    this.#area = area;
    const observer = new ResizeObserver(this.measure);
    for (const box of [area, ...area.children]) observer.observe(box);
    return () => observer.disconnect();
  };

  /** By so much of what is seen of it. */
  on(share: number): void {
    this.#area?.scrollBy({ top: this.#area.clientHeight * share, behavior: 'smooth' });
  }
}
