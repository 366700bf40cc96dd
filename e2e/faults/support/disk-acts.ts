import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Deed } from './deeds.ts';
import { callsIn, pathIn, traced } from './traced-calls.ts';
import type { Call } from './traced-calls.ts';

/** Disk operations. `at` null: at the end of the file. */
export type DiskAct =
  | { readonly is: 'write'; readonly path: string; readonly at: number | null; readonly bytes: Buffer }
  | { readonly is: 'copy'; readonly path: string; readonly from: string }
  | { readonly is: 'cut'; readonly path: string; readonly length: number }
  | { readonly is: 'file' | 'folder' | 'remove' | 'sync'; readonly path: string }
  | { readonly is: 'move' | 'link'; readonly path: string; readonly from: string }
  /** Something is acknowledged. */
  | { readonly is: 'told' };

const NAMES = ['openat', 'mkdir', 'mkdirat', 'rename', 'renameat', 'link', 'linkat', 'unlink', 'unlinkat', 'rmdir'];
const CONTENTS = ['write', 'writev', 'pwrite64', 'pwritev', 'ftruncate', 'fsync', 'fdatasync', 'copy_file_range'];

/** Does the deed; returns its disk operations at `root`, with the acknowledgements in between. */
export async function diskActsOf(deed: Deed, root: string): Promise<{ acts: DiskAct[]; told: unknown[] }> {
  const trace = `${root}.trace`;
  const told: unknown[] = [];
  const program = [process.execPath, join(import.meta.dirname, 'deed.ts'), JSON.stringify(deed)];
  const child = spawn('strace', [...traced([...NAMES, ...CONTENTS], trace), ...program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (said: { readonly told: unknown }) => told.push(said.told));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The deed ended with ${code}.`);
  const acts: DiskAct[] = [];
  const places = new Places();
  for await (const call of callsIn(trace)) acts.push(...actsOf(call, places));
  rmSync(trace);
  return { acts: acts.filter((act) => act.is === 'told' || `${act.path}/`.startsWith(`${root}/`)), told };
}

/** File offset of each handle. */
class Places {
  readonly #next = new Map<string, number | null>();

  opened(handle: number, appends: boolean): void {
    this.#next.set(String(handle), appends ? null : 0);
  }

  take(handle: string, bytes: number): number | null {
    const at = this.#next.get(handle) ?? null;
    if (at !== null) this.#next.set(handle, at + bytes);
    return at;
  }
}

function actsOf(call: Call, places: Places): DiskAct[] {
  const { name, given, result, handles, texts } = call;
  const [{ number, path } = { number: '', path: '' }, other] = handles;
  const last = Number(given.split(', ').at(-1));
  switch (name) {
    case 'openat': {
      places.opened(result, given.includes('O_APPEND'));
      const file = pathIn(call);
      return [
        ...(given.includes('O_CREAT') ? [{ is: 'file', path: file } as const] : []),
        ...(given.includes('O_TRUNC') ? [{ is: 'cut', path: file, length: 0 } as const] : []),
      ];
    }
    case 'write':
    case 'writev': {
      const bytes = Buffer.concat(texts).subarray(0, result);
      if (bytes.toString().startsWith('{"told":')) return [{ is: 'told' }];
      return [{ is: 'write', path, at: places.take(number, result), bytes }];
    }
    case 'pwrite64':
    case 'pwritev':
      return [{ is: 'write', path, at: last, bytes: Buffer.concat(texts).subarray(0, result) }];
    case 'copy_file_range':
      return result === 0 ? [] : [{ is: 'copy', path: other?.path ?? '', from: path }];
    case 'ftruncate':
      return [{ is: 'cut', path, length: last }];
    case 'fsync':
    case 'fdatasync':
      return [{ is: 'sync', path }];
    case 'mkdir':
    case 'mkdirat':
      return [{ is: 'folder', path: pathIn(call) }];
    case 'rename':
    case 'renameat':
      return [{ is: 'move', from: pathIn(call), path: pathIn(call, 1) }];
    case 'link':
    case 'linkat':
      return [{ is: 'link', from: pathIn(call), path: pathIn(call, 1) }];
    default:
      return [{ is: 'remove', path: pathIn(call) }];
  }
}
