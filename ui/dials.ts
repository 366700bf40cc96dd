/**
 * Connection timeouts. After silence a cable may be out: an attempt made meanwhile is never answered, and the next must
 * come within two seconds (SC2). If the hub was heard, it is there and busy with the screens of a whole hall: hanging
 * up and dialling anew only makes it do everything twice (SC10). A hub that needs longer for every attempt would never
 * get this screen back: after half a minute of silence every fifth attempt has the long timeout (SC11).
 */
export const PATIENCE_MS = { afterSilence: 1_200, afterWord: 5_000 };
const LONG_SILENCE_DIALS = 20;
const PATIENT_EACH = 5;
/**
 * Disconnects that were not mere silence: the hub, the other end of the cable, or this screen itself closed the
 * connection.
 */
export const ENDED_IN_WORDS: ReadonlySet<string> = new Set([
  'transport close',
  'io server disconnect',
  'io client disconnect',
]);

/** Chooses the timeout of each connection attempt. */
export class Dials {
  /** Failures in a row in which nothing was heard at all. */
  #silent = 0;

  answered(): void {
    this.#silent = 0;
  }

  /** @param heard whether the hub answered, or this screen hung up. Returns the timeout of the next attempt. */
  failed(heard: boolean): number {
    this.#silent = heard ? 0 : this.#silent + 1;
    const isPatient = heard || (this.#silent >= LONG_SILENCE_DIALS && this.#silent % PATIENT_EACH === 0);
    return isPatient ? PATIENCE_MS.afterWord : PATIENCE_MS.afterSilence;
  }
}
