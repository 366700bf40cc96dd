// Imports a register in a process of its own, so that its memory can be measured. Arguments: register file, the hall's
// folder.
import { basename } from 'node:path';
import { RegisterShelf } from '../../server/adapters/register/register-shelf.ts';
import { ensureVault } from '../../server/adapters/vault/vault.ts';

const [file = '', folder = ''] = process.argv.slice(2);
const shelf = RegisterShelf.open(folder, ensureVault(folder));
const began = performance.now();
const options = { registerName: 'DTKS', period: 'Contoh', sourceName: basename(file) };
const outcome = await shelf.import(file, options);
const seconds = (performance.now() - began) / 1_000;
await shelf.close();
if (outcome.is !== 'imported') throw new Error(outcome.sentence);
process.send?.({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 });
process.disconnect();
