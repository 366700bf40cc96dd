// One deed of the hub or of the command line, in a process of its own that can be killed at any step (executioner.ts).
import { restoreBackup } from '../../server/adapters/backup/restore-backup.ts';
import { writeBackup } from '../../server/adapters/backup/write-backup.ts';
import { EditionFolder } from '../../server/adapters/hall-file/edition-folder.ts';
import { hallFileIn } from '../../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../../server/adapters/hall-file/living-hall-file.ts';
import { samplePeople } from '../../server/adapters/register/sample-people.ts';
import { RegisterShelf } from '../../server/adapters/register/register-shelf.ts';
import { SAVED_NAME } from './deeds.ts';
import type { Deed } from './deeds.ts';
import { takeOver } from '../../server/adapters/vault/take-over.ts';
import { ensureVault, openVault } from '../../server/adapters/vault/vault.ts';
import { join } from 'node:path';

const deed = JSON.parse(process.argv[2] ?? '') as Deed;
switch (deed.is) {
  case 'save-hall': {
    const living = await LivingHallFile.open(hallFileIn(deed.folder));
    const hall = { ...living.current, agency: { ...living.current.agency, shownName: SAVED_NAME } };
    await living.change(hall);
    await new EditionFolder(join(deed.folder, 'editions')).keep({ at: 1, clerkId: null, hall });
    break;
  }
  case 'take-register': {
    const shelf = RegisterShelf.open(deed.folder, openVault(deed.folder), () => 1);
    const people = samplePeople({ count: 3, region: '13.77', seed: 7, today: '2026-11-23' });
    shelf.shelve(people, { registerName: 'DTKS', period: 'Baru', sourceName: 'orang rekaan' });
    shelf.close();
    break;
  }
  case 'seal-older':
    takeOver(deed.folder, ensureVault(deed.folder));
    break;
  case 'backup':
    writeBackup({ from: deed.folder, to: deed.to, at: deed.at });
    break;
  case 'restore':
    restoreBackup({
      backup: deed.backup,
      dataDir: deed.folder,
      keyFile: deed.key,
      replace: true,
      aside: 'before-restore-1',
    });
    break;
}
