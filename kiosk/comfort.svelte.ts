/** How this visitor wants to see the kiosk. It ends with the visit: the next one finds it as everybody does [KI4]. */
export class Comfort {
  large = $state(false);
  contrast = $state(false);

  get isChosen(): boolean {
    return this.large || this.contrast;
  }

  reset(): void {
    this.large = false;
    this.contrast = false;
  }

  /** The style sheets read it from the page's root. */
  wear({ dataset }: Pick<HTMLElement, 'dataset'>): void {
    if (this.large) dataset['size'] = 'large';
    else delete dataset['size'];
    if (this.contrast) dataset['theme'] = 'contrast';
    else delete dataset['theme'];
  }
}
