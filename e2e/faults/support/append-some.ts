// Appends five times, with a message after each; its disk operations are traced (power-cut.test.ts).
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../server/adapters/ledger/open-database.ts';
import { SqliteLedger } from '../../../server/adapters/ledger/sqlite-ledger.ts';

const ledger = new SqliteLedger(openDatabase(process.argv[2] ?? '', null));
writeSync(1, 'opened\n');
for (let at = 1; at <= 5; at++) {
  await ledger.append([
    { events: [{ type: 'outage-began', at, clerkId: 'dewi', reason: '' }], answer: null, letter: null },
  ]);
  writeSync(1, 'appended\n');
}
