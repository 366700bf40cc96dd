import type { KeyObject } from 'node:crypto';
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { PeoplePacker } from './packed-people.ts';
import { mayEnd } from '../sqlite/unbroken-load.ts';
import type { LoadWord } from '../sqlite/unbroken-load.ts';
import type { PeopleWriter } from './people-writer.ts';
import { FileRefused } from './table.ts';
import type { WriterAnswer, WriterOrder } from './writer-worker.ts';

/** For what waits to be written and SQLite's own objects; its cache lies outside this heap. */
const heapInMb = 48;

/** Writes in a worker thread of its own, beside the reading one (RG7). */
export const writeInThread = (snapshotFile: string, key: KeyObject | null, loading: LoadWord): PeopleWriter => {
  const worker = new Worker(new URL('writer-worker.ts', import.meta.url), {
    workerData: { snapshotFile, key, loading },
    resourceLimits: { maxOldGenerationSizeMb: heapInMb, maxYoungGenerationSizeMb: 16 },
  });
  const answers = on(worker, 'message', { close: ['exit'] });
  const answer = async (): Promise<Exclude<WriterAnswer, { is: 'refused' }>> => {
    // A fault of the thread is thrown here.
    const { done, value } = await answers.next();
    if (done) throw new Error('The thread that writes the register ended without an answer.');
    const [answered] = value as [WriterAnswer];
    if (answered.is === 'refused') throw new FileRefused(answered.code);
    return answered;
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const tell = (order: WriterOrder): void => worker.postMessage(order);
  const packer = new PeoplePacker();

  return {
    add: (values) => packer.add(values),
    endBatch: () => tell({ is: 'add', people: packer.take() }),
    answer: async () => (await answer()).notAdded,
    finish: async () => {
      tell({ is: 'finish' });
      await answer();
    },
    abandon: async () => {
      await mayEnd(loading);
      await worker.terminate();
    },
  };
};
