import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const ownNode = `node-${process.platform}-${process.arch}`;

let program: string;
beforeEach(() => {
  program = mkdtempSync(join(tmpdir(), 'antrean-set-up-'));
  for (const folder of ['scripts', 'node_modules/.bin', `node_modules/${ownNode}/bin`, 'node_modules/own']) {
    mkdirSync(join(program, folder), { recursive: true });
  }
  for (const name of ['bootstrap.mjs', 'set-up-lock.mjs']) {
    cpSync(join(import.meta.dirname, name), join(program, 'scripts', name));
  }
});
afterEach(() => rmSync(program, { recursive: true, force: true }));

const write = (file: string, packages: Record<string, object>) =>
  writeFileSync(join(program, file), JSON.stringify({ lockfileVersion: 3, packages }));

const bootstrap = () =>
  spawnSync(process.execPath, [join(program, 'scripts/bootstrap.mjs'), 'deps'], { encoding: 'utf8', timeout: 120_000 });

describe('the set-up, with the npm of Debian (9.2)', () => {
  it.skipIf(process.platform === 'win32')(
    'takes what is installed for installed, and links the Node that came with it',
    () => {
      const node = { [`node_modules/${ownNode}`]: { version: '24.21.0' } };
      const own = { version: '1.0.0' };
      const asked = {
        ...node,
        'node_modules/own': { link: true },
        'node_modules/elsewhere': { ...own, optional: true },
      };
      write('package-lock.json', { '': { version: '0.1.0' }, ...asked, 'printers/own': own });
      write('node_modules/.package-lock.json', { ...node, 'node_modules/own': own });
      for (const name of [ownNode, 'own']) writeFileSync(join(program, 'node_modules', name, 'package.json'), '{}');
      writeFileSync(join(program, `node_modules/${ownNode}/bin/node`), '#!/bin/sh\necho v24.21.0\n', { mode: 0o755 });

      expect(bootstrap()).toMatchObject({ status: 0, stdout: '', stderr: '' });
      expect(readlinkSync(join(program, 'node_modules/.bin/node'))).toBe(`../${ownNode}/bin/node`);
    },
  );

  it.skipIf(process.platform === 'win32').each([
    ['was left out', {}],
    ['is written down, and not there', { [`node_modules/${ownNode}`]: { version: '24.21.0' } }],
  ])('fetches the Node that comes with it again, where it %s', (_, record) => {
    write('package-lock.json', { [`node_modules/${ownNode}`]: { version: '24.21.0', optional: true } });
    write('node_modules/.package-lock.json', record);
    for (const [name, does] of Object.entries({ npm: 'true', node: 'echo v20.19.2' })) {
      writeFileSync(join(program, 'node_modules/.bin', name), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
    }
    expect(bootstrap()).toMatchObject({
      status: 1,
      stdout: 'setup: installing packages (npm ci)\n',
      stderr: expect.stringContaining('Node.js yang dibawa Antrean belum terunduh'),
    });
  });

  it.skipIf(process.platform === 'win32')(
    '[ST6] ends at once with the installer it has begun, which by itself would first fetch everything',
    async () => {
      write('package-lock.json', { [`node_modules/${ownNode}`]: { version: '24.21.0', optional: true } });
      const installer = "#!/bin/sh\ntrap '' TERM INT\necho installer $$\nwhile :; do sleep 0.1; done\n";
      writeFileSync(join(program, 'node_modules/.bin/npm'), installer, { mode: 0o755 });
      const setUp = spawn(process.execPath, [join(program, 'scripts/bootstrap.mjs'), 'deps']);
      let said = '';
      setUp.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
      await vi.waitUntil(() => /installer \d+\n/.test(said), 60_000);
      const installerPid = Number(/installer (\d+)/.exec(said)?.[1]);
      // Closed when nobody writes any more: the installer, too, is gone.
      const closed = once(setUp, 'close').then(([how]: unknown[]) => how);
      setUp.kill('SIGTERM');
      const late = new Promise((resolve) => void setTimeout(resolve, 60_000, 'still there').unref());
      const how = await Promise.race([closed, late]);
      if (how === 'still there') for (const pid of [installerPid, setUp.pid ?? 0]) process.kill(pid, 'SIGKILL');
      expect(how).toBe(130);
    },
  );

  it('is asked for nothing in the place of a package that it cannot read as a version', () => {
    const { overrides } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
    expect(Object.values(overrides).filter((value) => !/^(\$[\w-]+|\d+\.\d+\.\d+)$/.test(String(value)))).toEqual([]);
  });
});
