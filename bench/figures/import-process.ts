// Imports a register in a process of its own, so that its memory can be measured. Arguments: register file, the hall's
// folder.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { RegisterShelf } from '../../server/adapters/register/register-shelf.ts';
import { ensureVault } from '../../server/adapters/vault/vault.ts';

const [file = '', folder = ''] = process.argv.slice(2);
const shelf = RegisterShelf.open(folder, ensureVault(folder));
const began = performance.now();
const options = { registerName: 'DTKS', period: 'Contoh', sourceName: basename(file) };
/** Of the program that the import is made in (RG7), while it runs: Node does not tell what a child has taken. */
let megabytesBeside = 0;
const watch = setInterval(() => (megabytesBeside = Math.max(megabytesBeside, ...megabytesOfChildren())), 100);
const outcome = await shelf.import(file, options);
const seconds = (performance.now() - began) / 1_000;
clearInterval(watch);
await shelf.close();
if (outcome.is !== 'imported') throw new Error(outcome.sentence);
if (megabytesBeside === 0) throw new Error('The memory of the import was not seen.');
process.send?.({ seconds, megabytes: Math.max(megabytesBeside, process.resourceUsage().maxRSS / 1024) });
process.disconnect();

/** At the most, as the system has kept it. */
function megabytesOfChildren(): number[] {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
  return children.filter((pid) => pid !== '').map(megabytesOf);
}

function megabytesOf(pid: string): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has just ended
  }
}
