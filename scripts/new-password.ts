// Sets a new password for a clerk when nobody at the hub can, above all its only administrator (AC23):
// `npm run new-password -- NAME [--data DIR]`. Exits with 0 when it is set, 1 when nothing was changed, 2 for wrong
// usage.
import { join, resolve } from 'node:path';
import { SqliteAccessBook } from '../server/adapters/access/sqlite-access-book.ts';
import { SqliteDoorBook } from '../server/adapters/access/sqlite-door-book.ts';
import { end, misused, typedOptions } from '../server/adapters/command-line.ts';
import { FolderLock, FolderNotOurs } from '../server/adapters/folder-lock.ts';
import { HallDamaged, refuseLostLedger } from '../server/adapters/ledger/hall-damaged.ts';
import { openDatabase } from '../server/adapters/ledger/open-database.ts';
import { systemChance } from '../server/adapters/system-chance.ts';
import { HallKeyMissing } from '../server/adapters/vault/hall-key-missing.ts';
import { ownKeyFolder } from '../server/adapters/vault/key-place.ts';
import { openVault } from '../server/adapters/vault/vault.ts';
import { hallIn } from './hall-in.ts';

const usage = 'Pemakaian: npm run new-password -- NAMA-PENGGUNA [--data FOLDER]';
const SIGNS = 12;

const { values, positionals } = typedOptions(usage, {
  allowPositionals: true,
  options: { data: { type: 'string', default: process.env['DATA_DIR'] ?? 'data' } },
});
const [name, another] = positionals;
if (name === undefined || another !== undefined) misused(usage, 'Sebutkan satu nama pengguna');
const dataDir = resolve(values.data);
const folder = hallIn(dataDir);

try {
  const lock = new FolderLock(dataDir);
  try {
    await giveNew(name);
  } finally {
    lock.release();
  }
} catch (fault) {
  if (fault instanceof HallKeyMissing || fault instanceof HallDamaged) end(`Tidak ada yang diubah. ${fault.message}`);
  if (!(fault instanceof FolderNotOurs)) throw fault;
  end(`Tidak ada yang diubah. ${dataDir} sedang dipakai hub, atau tidak dapat ditulis. Hentikan hub lebih dahulu.`);
}

/** Sessions of the old password end, as when an administrator sets one. */
async function giveNew(of: string): Promise<void> {
  const { database } = openVault(folder, ownKeyFolder());
  refuseLostLedger(folder);
  const db = openDatabase(join(folder, 'hall.db'), database);
  try {
    const access = new SqliteAccessBook(db);
    const clerk = await access.clerkByName(of);
    if (!clerk) {
      const names = (await access.clerks()).map((known) => known.name);
      console.error(`Tidak ada yang diubah. Tidak ada pengguna "${of}"; yang ada: ${names.join(', ')}.`);
      process.exitCode = 1;
      return;
    }
    const [password, at] = [systemChance.code(SIGNS).toLowerCase(), Date.now()];
    await access.setPassword(clerk.id, password);
    await access.endSessionsOf(clerk.id, null, at);
    await new SqliteDoorBook(db).setPin(clerk.id, null);
    await access.record({ at, clerkId: null, what: 'password-made-at-hub', subject: clerk.id });
    console.log(`Kata sandi baru untuk ${of}: ${password}`);
    console.log(
      'Jalankan hub, masuk dengannya, lalu tekan "Akun …" atau nama Anda di kanan atas, dan ganti kata sandi itu.',
    );
  } finally {
    db.close();
  }
}
