import type { Announcement } from '../../../contract/views/display-view.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';

/** At a screen away for longer, nobody is waiting for the test any more. */
const HEARD_WITHIN_MS = 30_000;

/** "A 007, loket 1": tests the voice on a display. It is nobody's call, and no event. */
export class TestCalls {
  readonly #calls = new Map<string, { readonly id: string; readonly at: Instant }>();

  ask(displayId: string, id: string, at: Instant): void {
    this.#calls.set(displayId, { id, at });
  }

  of(displayId: string, now: Instant): readonly Announcement[] {
    const call = this.#calls.get(displayId);
    if (!call || now - call.at > HEARD_WITHIN_MS) return [];
    const place = { id: 'Loket 1', en: 'Counter 1' };
    return [{ id: call.id, number: 'A007', place, kind: 'test', at: call.at, priority: false }];
  }
}
