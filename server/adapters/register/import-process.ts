import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { ImportProgress } from '../../domain/register/snapshot.ts';
import type { BuildOrder, BuildOutcome } from './build-snapshot.ts';
import { refusal } from './import-refusal.ts';
import type { ImportWork, ProgramMessage, ThrownFault } from './import-program.ts';

const PROGRAM = new URL('import-program.ts', import.meta.url);
/** Heap of the reading thread; with SQLite's cache and the writing thread an import stays under 300 MB (RG7). */
const HEAP = ['--max-old-space-size=96', '--max-semi-space-size=10'];
/** A debugger's port is the hub's own. */
const isForHub = (flag: string): boolean => /^--(inspect|max-)/.test(flag);

/** As Node ends when its heap is full: by a signal or, on Windows, which has none, with a code; or its writing thread alone has. */
const isHeapFull = (code: number | null, endedBy: NodeJS.Signals | null, fault: NodeJS.ErrnoException | undefined) =>
  endedBy === 'SIGABRT' || code === 134 || fault?.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Builds a snapshot beside the running hub, in a process of its own (RG7): a thread whose heap is full ends its whole process, whatever limit
 * the thread was given, and with it the hub. A process that dies is a fault; a signal ends it at once.
 */
export function buildInProcess(
  order: BuildOrder,
  onProgress: (progress: ImportProgress) => void,
  signal?: AbortSignal,
  program = PROGRAM,
): Promise<BuildOutcome> {
  if (signal?.aborted) return Promise.resolve(refusal('cancelled'));
  const child = begin(program);
  const stop = (): void => void child.kill('SIGKILL');
  signal?.addEventListener('abort', stop, { once: true });

  return new Promise<BuildOutcome>((resolve, reject) => {
    let outcome: BuildOutcome | undefined;
    let fault: Error | undefined;
    child.on('message', (message: ProgramMessage) => {
      if (message.is === 'progress') onProgress(message.progress);
      else if (message.is === 'fault') fault = faultOf(message.fault);
      else outcome = message;
    });
    child.once('error', (cause) => (fault = cause));
    if (child.connected) child.send(workOf(order), () => {}); // where it ended before, its end says so
    // Only after the process has ended are its files closed and can be moved or removed.
    child.once('close', (code, endedBy) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) resolve(refusal('cancelled'));
      else if (outcome) resolve(outcome);
      else if (isHeapFull(code, endedBy, fault)) resolve(refusal('too-large'));
      else reject(fault ?? new Error(`The import's process ended with ${endedBy ?? code}, and without an answer.`));
    });
  });
}

/** It may not have begun, as where no file can be opened any more: then it has no channel, and its error follows. */
const begin = (program: URL): ChildProcess =>
  fork(program, {
    execArgv: [...process.execArgv.filter((flag) => !isForHub(flag)), ...HEAP],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  });

const workOf = ({ keys, ...order }: BuildOrder): ImportWork => ({
  order,
  keys: keys && { database: keys.database.export(), files: keys.files.export() },
});

/** With its code: by it a full disk is known. */
const faultOf = ({ message, ...more }: ThrownFault): Error => Object.assign(new Error(message), more);
