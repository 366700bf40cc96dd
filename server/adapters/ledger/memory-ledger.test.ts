import { describeLedger } from './ledger.contract.ts';
import { MemoryLedger } from './memory-ledger.fixture.ts';

describeLedger('in memory, which tests use', () => {
  const ledger = new MemoryLedger();
  return { ledger, reopen: () => ledger };
});
