import { SqliteLedger } from '../../server/adapters/ledger/sqlite-ledger.ts';
import { waitForDisk } from './wait-for-disk.ts';

/** From now on each commit of this process's halls takes this much longer, as on a typical office disk. */
export function slowDownCommits(ms: number): void {
  const { append } = SqliteLedger.prototype;
  SqliteLedger.prototype.append = function (entries) {
    waitForDisk(ms);
    return append.call(this, entries);
  };
}
