import type { Ledger, LedgerEntry } from '../../ports/ledger.ts';
import type { SteadyClock } from '../../ports/world.ts';
import type { HubSeen } from './hub-seen.ts';

/** A ledger, and how long it takes to make things durable, and whether it does (OB1, OB2). */
export function watchedLedger(ledger: Ledger, seen: HubSeen, clock: SteadyClock): Ledger {
  return {
    load: () => ledger.load(),
    answerTo: (commandId) => ledger.answerTo(commandId),
    keepSnapshot: (hall, position) => ledger.keepSnapshot(hall, position),
    append: async (entries: readonly LedgerEntry[]) => {
      const begun = clock.elapsedMs();
      try {
        const position = await ledger.append(entries);
        seen.ledgerFault = null;
        return position;
      } catch (fault) {
        seen.ledgerFault = fault instanceof Error ? fault.name : 'unknown';
        throw fault;
      } finally {
        seen.commits.observe((clock.elapsedMs() - begun) / 1_000);
      }
    },
  };
}
