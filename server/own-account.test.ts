import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { jpeg } from './adapters/attachments/attachment-samples.fixture.ts';
import { film } from './adapters/media/media.fixture.ts';
import { startHub } from './start-hub.ts';
import { TestHub } from './transports/hub.fixture.ts';

/** Permissions of other accounts on the file. */
const forOthers = (path: string): number => statSync(path).mode & 0o077;

it.skipIf(process.platform === 'win32')(
  '[AR11] what a hall keeps lies in folders and files of the hub’s own account alone, from the first byte',
  async () => {
    const hub = await TestHub.start();
    onTestFinished(() => hub.stop());
    const { clock, chance, log } = hub.hub.office;
    const dataDir = join(hub.folder, 'of', 'another');
    const other = await startHub({
      dataDir,
      hallId: null,
      port: 0,
      host: '127.0.0.1',
      webRoot: null,
      clock,
      chance,
      log,
    });
    onTestFinished(() => other.close());
    const { office } = other;
    await office.attachments.keep(jpeg());
    await office.hallMedia.keep(Readable.from([film()]), 'film.mp4');
    await office.backups.make();
    const found = readdirSync(dataDir, { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
      join(parentPath, name),
    );
    const open = [join(hub.folder, 'of'), dataDir, ...found].filter((path) => forOthers(path) !== 0);
    expect(open.map((path) => path.slice(hub.folder.length))).toEqual([]);
  },
);
