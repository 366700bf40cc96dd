import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insteadOnDisk } from '../disk-instead.fixture.ts';
import { hallFileIn } from '../hall-file/hall-folder.ts';
import { openInFolder } from '../vault/open-in-folder.fixture.ts';
import { backedUpHall, DAY_AFTER } from './backed-up-hall.fixture.ts';
import { writeBackup } from './write-backup.ts';

let root: string;
let folder: string;
let asItWas: () => void = () => undefined;
const backsUp = (at = DAY_AFTER) => writeBackup({ from: folder, to: root, at });

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'antrean-meanwhile-'));
  ({ folder } = await backedUpHall(root, 'pariaman'));
});
afterEach(() => {
  asItWas();
  rmSync(root, { recursive: true, force: true });
});

describe('what has changed since the backup before', () => {
  it('[DU4] a video that was put in the place of another is in it, of the same length or not', () => {
    const video = join(folder, 'media', 'film.mp4');
    mkdirSync(join(folder, 'media'));
    writeFileSync(video, 'lama');
    backsUp();
    writeFileSync(video, 'baru');
    utimesSync(video, 1, 1);
    const { name } = backsUp(DAY_AFTER + 86_400_000);
    expect(readFileSync(join(root, name, 'media/film.mp4'), 'utf8')).toBe('baru');
  });

  it('[DU4] the file of the hall is in it as it is now, though it is as long, and of the same moment, as the one before', () => {
    const file = hallFileIn(folder);
    utimesSync(file, 1, 1);
    backsUp();
    writeFileSync(file, readFileSync(file, 'utf8').replace('Pariaman', 'pariamaN'));
    utimesSync(file, 1, 1);
    const { name } = backsUp(DAY_AFTER + 1_000);
    expect(readFileSync(join(root, name, 'hall.json'))).toEqual(readFileSync(file));
  });

  it('[DU4] a video that is still being taken in is not in it', () => {
    mkdirSync(join(folder, 'media'));
    for (const name of ['film.mp4', 'film.mp4.unfinished', 'film.mp4.tmp'])
      writeFileSync(join(folder, 'media', name), name);
    const { name } = backsUp();
    expect(readdirSync(join(root, name, 'media'))).toEqual(['film.mp4']);
  });
});

const really = { openSync: fs.openSync, mkdirSync: fs.mkdirSync };
const place = () => join(folder, 'attachments/0a');

/** The ledger tells of this paper, as one of a complaint. */
function tellOfPaper(id: string): void {
  const ledger = openInFolder(folder, 'hall.db');
  const row = `'a', '1', 'A', 'complaint', 'counter', 1, 'open', '{"attachments":[{"id":"${id}"}]}'`;
  ledger.exec(`INSERT INTO complaint (id, number, code, kind, channel, received_at, state, body) VALUES (${row})`);
  ledger.close();
}

function arrive(id: string): void {
  really.mkdirSync(place(), { recursive: true });
  writeFileSync(join(place(), id), '');
}

describe('a paper that comes or goes while the hall is copied', () => {
  it('[DU4] keeps nothing else from having a backup where it is missing on the disk itself', () => {
    tellOfPaper('0a000000-0000-4000-8000-000000000002');
    const { name, manifest } = backsUp();
    expect(existsSync(join(root, name))).toBe(true);
    expect(manifest.files.map(({ path }) => path)).toContain('hall.db');
  });

  it('[DU4] is in no backup where it is forgotten meanwhile, and hinders none', () => {
    const id = '0a000000-0000-4000-8000-000000000003';
    arrive(id);
    asItWas = insteadOnDisk({
      openSync: (path, flags, mode) => {
        // In the moment in which it is to be read.
        if (path === join(place(), id)) rmSync(path, { force: true });
        return really.openSync(path, flags, mode);
      },
    });
    const { name, manifest } = backsUp();
    expect(manifest.files.filter(({ path }) => path.includes(id))).toEqual([]);
    expect(existsSync(join(root, name, 'attachments/0a', id))).toBe(false);
  });

  it('[DU4] is in it where it was on its way to its place', () => {
    const id = '0a000000-0000-4000-8000-000000000001';
    tellOfPaper(id);
    let tries = 0;
    const arrivesAtTheSecond = (path: fs.PathLike, how?: fs.MakeDirectoryOptions) => {
      if (String(path).endsWith('.half') && ++tries === 2) arrive(id);
      return really.mkdirSync(path, how);
    };
    asItWas = insteadOnDisk({ mkdirSync: arrivesAtTheSecond as typeof fs.mkdirSync });
    const { manifest } = backsUp();
    expect(manifest.files.map(({ path }) => path)).toContain(`attachments/0a/${id}`);
  });
});
