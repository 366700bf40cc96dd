import type { Ledger, LedgerEntry } from '../../ports/ledger.ts';
import type { SteadyClock } from '../../ports/world.ts';
import type { HubSeen } from './hub-seen.ts';

/** Wraps a ledger to measure its commit latency (OB2). */
export function watchedLedger(ledger: Ledger, seen: HubSeen, clock: SteadyClock): Ledger {
  return {
    load: () => ledger.load(),
    loadAfter: (position) => ledger.loadAfter(position),
    answerTo: (commandId) => ledger.answerTo(commandId),
    keepSnapshot: (hall, position) => ledger.keepSnapshot(hall, position),
    append: async (entries: readonly LedgerEntry[]) => {
      const begun = clock.elapsedMs();
      try {
        return await ledger.append(entries);
      } finally {
        seen.commits.observe((clock.elapsedMs() - begun) / 1_000);
      }
    },
  };
}
