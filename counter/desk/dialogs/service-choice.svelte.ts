/** For which service a number is given. One that was closed meanwhile is chosen no more, and nobody is given another's number in its stead (IS9). */
export class ServiceChoice {
  readonly #giving: () => readonly { readonly id: string }[];
  #chosen = $state('');

  constructor(giving: () => readonly { readonly id: string }[]) {
    this.#giving = giving;
  }

  choose(serviceId: string): void {
    this.#chosen = serviceId;
  }

  /** Empty: none is chosen. */
  get id(): string {
    return this.#isGiven ? this.#chosen : '';
  }

  /** And there are others to choose from. */
  get isClosedMeanwhile(): boolean {
    return this.#chosen !== '' && !this.#isGiven && this.#giving().length > 0;
  }

  get #isGiven(): boolean {
    return this.#giving().some(({ id }) => id === this.#chosen);
  }
}
