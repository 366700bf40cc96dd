import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** Absent: `WITHIN_MS`. */
  readonly withinMs?: number;
}

export const WITHIN_MS = 20_000;
/** The longest text of a hall file, six hundred characters, is a minute of speech: 2.6 MB. */
const MOST_BYTES = 8_000_000;

/** The output of a program for these words, run at low priority and with a time limit. */
export function runProgram(
  { command, args, withinMs = WITHIN_MS }: Program,
  words: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  const program = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: withinMs,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  const written: Buffer[] = [];
  let bytes = 0;
  let complaint = '';
  program.once('spawn', () => giveWay(program.pid));
  program.once('error', reject);
  // It did not begin, perhaps for want of pipes; its error follows.
  if (program.pid === undefined) return promise;
  program.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) program.kill('SIGKILL');
    else written.push(chunk);
  });
  program.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString('utf8')).slice(-500)));
  // If the program ends before it has read everything, its exit code tells.
  program.stdin.on('error', () => {});
  program.stdin.end(words);
  program.once('close', (code, signal) => {
    if (code === 0) resolve(new Uint8Array(Buffer.concat(written)));
    else reject(new Error(`${command} ended with ${code ?? signal}: ${complaint.trim()}`));
  });
  return promise;
}

function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has already ended, or the system does not allow it: then it runs at normal priority for half a second.
  }
}
