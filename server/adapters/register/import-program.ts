// The program that an import is made in (started by import-process.ts).
import { createSecretKey } from 'node:crypto';
import type { ImportProgress } from '../../domain/register/snapshot.ts';
import { loadWord } from '../sqlite/unbroken-load.ts';
import { buildSnapshot } from './build-snapshot.ts';
import type { BuildOrder, BuildOutcome } from './build-snapshot.ts';
import { writeInThread } from './writer-thread.ts';

/** Keys as bytes, since a process cannot be handed key objects. They are sent over a pipe, and stand in no command line. */
export interface ImportWork {
  readonly order: Omit<BuildOrder, 'keys'>;
  readonly keys: { readonly database: Uint8Array; readonly files: Uint8Array } | null;
}

export interface ThrownFault {
  readonly message: string;
  readonly stack?: string;
  readonly code?: string;
}

/** Messages to the hub: progress, and finally the result. */
export type ProgramMessage =
  | { readonly is: 'progress'; readonly progress: ImportProgress }
  | { readonly is: 'fault'; readonly fault: ThrownFault }
  | BuildOutcome;

const tell = (message: ProgramMessage): Promise<void> =>
  new Promise((resolve) => {
    if (process.connected) process.send?.(message, () => resolve());
    else resolve();
  });

// A hub that ends takes its import with it; the next start clears what it left.
process.once('disconnect', () => process.exit());
if (!process.connected) process.exit(); // it ended while this was loaded
process.once('message', (work: ImportWork) => void make(work));

const onProgress = (progress: ImportProgress): void => void tell({ is: 'progress', progress });

async function make({ order, keys }: ImportWork): Promise<void> {
  const given = keys && { database: createSecretKey(keys.database), files: createSecretKey(keys.files) };
  try {
    const loading = loadWord();
    await tell(
      await buildSnapshot({ ...order, keys: given }, onProgress, (file, key) => writeInThread(file, key, loading)),
    );
  } catch (fault) {
    const { message, stack, code }: NodeJS.ErrnoException = fault instanceof Error ? fault : new Error(String(fault));
    await tell({ is: 'fault', fault: { message, ...(stack && { stack }), ...(code && { code }) } });
  }
  process.exit();
}
