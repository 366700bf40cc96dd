import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const hub = join(import.meta.dirname, 'no-handle-left.fixture.ts');

it.skipIf(process.platform === 'win32').each(['import', 'voice'])(
  '[RG7] [VO2] where no file can be opened any more, a program that cannot begin (%s) is a fault, and the hub goes on',
  async (program) => {
    const limited = ['-c', 'ulimit -n 128 && exec "$0" "$1" "$2"', process.execPath, hub, program];
    expect(await promisify(execFile)('sh', limited)).toMatchObject({ stdout: 'EMFILE, EMFILE' });
  },
);
