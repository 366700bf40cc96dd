import type { KeyObject } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { FileRefusal } from '../../domain/register/import-words.ts';
import { refusalOf } from './import-refusal.ts';
import { unpacked, type PackedPeople } from './packed-people.ts';
import { addAll, type NotAdded } from './people-writer.ts';
import { loadSqlite } from '../sqlite/open-sqlite.ts';
import { loadUnbroken } from '../sqlite/unbroken-load.ts';
import type { LoadWord } from '../sqlite/unbroken-load.ts';
import { SnapshotBuilder } from './snapshot-builder.ts';

export type WriterOrder = { readonly is: 'add'; readonly people: PackedPeople } | { readonly is: 'finish' };
export type WriterAnswer =
  | { readonly is: 'done'; readonly notAdded: readonly NotAdded[] }
  | { readonly is: 'refused'; readonly code: FileRefusal };

// Only the reader starts this thread, with exactly this data.
const { snapshotFile, key, loading } = workerData as {
  snapshotFile: string;
  key: KeyObject | null;
  loading: LoadWord;
};
let builder: SnapshotBuilder | undefined;

parentPort?.on('message', async (order: WriterOrder) => {
  if (!loadUnbroken(loading, loadSqlite)) return;
  const answer = await answerTo(order);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(answer);
  if (order.is === 'finish' || answer.is === 'refused') parentPort?.close();
});

async function answerTo(order: WriterOrder): Promise<WriterAnswer> {
  try {
    builder ??= new SnapshotBuilder(snapshotFile, key);
    if (order.is === 'add') return { is: 'done', notAdded: addAll(builder, unpacked(order.people)) };
    await builder.finishBeside();
    return { is: 'done', notAdded: [] };
  } catch (fault) {
    builder?.abandon();
    const refused = refusalOf(fault);
    if (!refused) throw fault;
    return { is: 'refused', code: refused.code };
  }
}
