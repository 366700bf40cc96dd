import { minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { VisitId } from '../../domain/ids.ts';

/** More than nine questions take, read slowly. */
const PASS_LASTS = minutes(15);

interface Pass {
  readonly visitId: VisitId;
  readonly until: Instant;
  answered: boolean;
}

/** Passes for visits that are being asked, so that no screen holds a number. In memory only: a restart ends them. */
export class Passes {
  readonly #passes = new Map<string, Pass>();

  give(pass: string, visitId: VisitId, now: Instant): string {
    for (const [each, { until }] of this.#passes) if (until < now) this.#passes.delete(each);
    this.#passes.set(pass, { visitId, until: now + PASS_LASTS, answered: false });
    return pass;
  }

  find(pass: string, now: Instant): { readonly visitId: VisitId; readonly answered: boolean } | undefined {
    const found = this.#passes.get(pass);
    return found && found.until >= now ? found : undefined;
  }

  /** Kept for a while: a repeat after a lost reply learns that the answer was taken (SV4). */
  answered(pass: string): void {
    const found = this.#passes.get(pass);
    if (found) found.answered = true;
  }
}
