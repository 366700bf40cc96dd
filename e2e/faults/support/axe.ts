// Kills its process once the first page of a database that is sealed in place is no longer in clear
// (executioner.ts).
import { parentPort } from 'node:worker_threads';
import { isPlainDatabase } from '../../../server/adapters/vault/plain.ts';

parentPort?.on('message', (file: string) => {
  while (isPlainDatabase(file));
  process.kill(process.pid, 'SIGKILL');
});
