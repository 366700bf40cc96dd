/**
 * For how long a dialled hub may take to answer. Where the last failure was silence a cable is out: no dial made meanwhile is ever
 * answered, and the next must come within two seconds (SC2). Where it was heard the hub is there and busy with a whole hall's screens:
 * whoever hangs up on it and dials anew only makes it do everything twice (SC10).
 * A hub that needs longer than that for each dial would never have this screen back: after half a minute of silence every fifth dial is patient (SC11).
 */
export const PATIENCE_MS = { afterSilence: 1_200, afterWord: 5_000 };
const LONG_SILENCE_DIALS = 20;
const PATIENT_EACH = 5;
/** Lines that did not just go silent: the hub, the other end of the cable, or this screen itself has hung up. */
export const ENDED_IN_WORDS: ReadonlySet<string> = new Set([
  'transport close',
  'io server disconnect',
  'io client disconnect',
]);

/** How patiently the hub is dialled. */
export class Dials {
  /** In a row: nobody was heard at all. */
  #silent = 0;

  answered(): void {
    this.#silent = 0;
  }

  /** @param heard the hub was there, or this screen hung up. How long the next dial may take. */
  failed(heard: boolean): number {
    this.#silent = heard ? 0 : this.#silent + 1;
    const isPatient = heard || (this.#silent >= LONG_SILENCE_DIALS && this.#silent % PATIENT_EACH === 0);
    return isPatient ? PATIENCE_MS.afterWord : PATIENCE_MS.afterSilence;
  }
}
