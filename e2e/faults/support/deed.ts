// One deed of the hub or of the command line, in a process of its own that can be killed at any step (executioner.ts).
import { repairLedger } from '../../../server/adapters/backup/repair-ledger.ts';
import { restoreBackup } from '../../../server/adapters/backup/restore-backup.ts';
import { writeBackup } from '../../../server/adapters/backup/write-backup.ts';
import { EditionFolder } from '../../../server/adapters/hall-file/edition-folder.ts';
import { hallFileIn } from '../../../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../../../server/adapters/hall-file/living-hall-file.ts';
import { samplePeople } from '../../../server/adapters/register/sample-people.ts';
import { RegisterShelf } from '../../../server/adapters/register/register-shelf.ts';
import { setupOf } from '../../../server/application/office.ts';
import { LiveHall } from '../../../server/application/live-hall/live-hall.ts';
import { readHallFile } from '../../../server/adapters/hall-file/read-hall-file.ts';
import { openDatabase } from '../../../server/adapters/ledger/open-database.ts';
import { SqliteLedger } from '../../../server/adapters/ledger/sqlite-ledger.ts';
import type { Hall } from '../../../server/domain/hall.ts';
import { keepInBooks, keepPaper, keepPicture, keepSecret, recordVoice, takeAtAgent } from './beside-deeds.ts';
import { DEED_COMMAND, SAVED_NAME } from './deeds.ts';
import type { Deed } from './deeds.ts';
import { forgetIn } from './forget-in.ts';
import { tell } from './tell.ts';
import { takeOver } from '../../../server/adapters/vault/take-over.ts';
import { ensureVault, openVault } from '../../../server/adapters/vault/vault.ts';
import { join } from 'node:path';

const answer = ({ visits }: Hall) => visits.get(DEED_COMMAND)?.number ?? '';
const deed = JSON.parse(process.argv[2] ?? '') as Deed;
switch (deed.is) {
  case 'take-number':
    await takeNumber(deed);
    break;
  case 'save-hall': {
    const living = await LivingHallFile.open(hallFileIn(deed.folder));
    const hall = { ...living.current, agency: { ...living.current.agency, shownName: SAVED_NAME } };
    await living.change(hall);
    tell('hall');
    await new EditionFolder(join(deed.folder, 'editions')).keep({ at: 1, clerkId: null, hall });
    tell('edition');
    break;
  }
  case 'take-register': {
    const shelf = RegisterShelf.open(deed.folder, openVault(deed.folder), () => 1);
    const people = samplePeople({ count: 3, region: '13.77', seed: 7, today: '2026-11-23' });
    shelf.shelve(people, { registerName: 'DTKS', period: 'Baru', sourceName: 'orang rekaan' });
    tell('register');
    await shelf.close();
    break;
  }
  case 'import-register': {
    const shelf = RegisterShelf.open(deed.folder, openVault(deed.folder), () => 1);
    await shelf.import(deed.file, { registerName: 'DTKS', period: 'Baru', sourceName: 'orang rekaan' });
    tell('register');
    await shelf.close();
    break;
  }
  case 'forget':
    await forgetIn(deed.folder, deed.at);
    tell('forgotten');
    break;
  case 'keep-paper':
    await keepPaper(deed.folder);
    break;
  case 'keep-secret':
    await keepSecret(deed.folder);
    break;
  case 'keep-in-books':
    await keepInBooks(deed.folder);
    break;
  case 'record-voice':
    await recordVoice(deed.folder);
    break;
  case 'keep-picture':
    await keepPicture(deed.folder);
    break;
  case 'take-at-agent':
    takeAtAgent(deed.folder);
    break;
  case 'begin-vault':
    tell(ensureVault(deed.folder, deed.keyFolder).mark(DEED_COMMAND));
    break;
  case 'seal-older':
    takeOver(deed.folder, ensureVault(deed.folder));
    tell('sealed');
    break;
  case 'backup':
    tell(writeBackup({ from: deed.folder, to: deed.to, at: deed.at }).name);
    break;
  case 'repair':
    repairLedger({ dataDir: deed.folder, aside: 'before-restore-1', at: 0, last: {} });
    tell('repaired');
    break;
  case 'restore':
    restoreBackup({
      backup: deed.backup,
      dataDir: deed.folder,
      keyFile: deed.key,
      withoutMark: false,
      replace: true,
      aside: 'before-restore-1',
      at: 0,
      last: {},
    });
    tell('restored');
    break;
}

/** A command as a hub executes it, with the snapshot after it; reported as soon as it is acknowledged. */
async function takeNumber({ folder, at }: Extract<Deed, { is: 'take-number' }>): Promise<void> {
  const setup = setupOf(readHallFile(hallFileIn(folder)), false, 'http://localhost');
  const db = openDatabase(join(folder, 'hall.db'), openVault(folder).database);
  const ledger = new SqliteLedger(db);
  const live = await LiveHall.open(setup, ledger, { now: () => at }, { info: () => {}, fault: () => {} });
  const wish = {
    serviceId: 'informasi-bansos',
    priorityId: null,
    language: 'id',
    found: null,
    kioskId: setup.kiosks[0]?.id ?? '',
  } as const;
  const ids = { visitId: DEED_COMMAND, jobId: 'slip', token: 'token-of-the-deed-000000' };
  const command = { type: 'issue-ticket', ...ids, ...wish } as const;
  const reply = await live.perform({ command, commandId: DEED_COMMAND, answer });
  db.exec(''); // a step between the ledger's write and the answer
  tell(reply);
  await ledger.keepSnapshot(live.hall, live.position);
  db.close();
}
