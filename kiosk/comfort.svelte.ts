/** This visitor's display settings. They end with the visit: the next visitor finds the defaults [KI4]. */
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

  /** The style sheets read it from attributes of the root element. */
  wear({ dataset }: Pick<HTMLElement, 'dataset'>): void {
    if (this.large) dataset['size'] = 'large';
    else delete dataset['size'];
    if (this.contrast) dataset['theme'] = 'contrast';
    else delete dataset['theme'];
  }
}
