// An import that ends in the way that its file's name says.
import { kill } from 'node:process';
import type { ImportWork } from './import-program.ts';

/** Grows in a way in which a full heap ends the whole process, also that of a thread. */
function fillHeap(): void {
  const numbers: number[] = [];
  for (;;) numbers.push(numbers.length * 1.5);
}

process.once('message', ({ order: { file } }: ImportWork) => {
  if (file === 'swells') fillHeap();
  if (file === 'is killed') kill(process.pid, 'SIGKILL');
  process.exit(file === 'ends' ? 1 : 0);
});
