import { minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { VisitId } from '../../domain/ids.ts';

/** Nine questions, read slowly, take less. */
const PASS_LASTS = minutes(15);

interface Pass {
  readonly visitId: VisitId;
  readonly until: Instant;
  answered: boolean;
}

/** Stand for visits that are being asked, so that no screen keeps a number. In memory only: a restart ends them. */
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

  /** Kept a while: whoever lost the reply asks again, and is told that it was taken (SV4). */
  answered(pass: string): void {
    const found = this.#passes.get(pass);
    if (found) found.answered = true;
  }
}
