import { join } from 'node:path';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import type { Sqlite, SqliteOptions } from '../sqlite/open-sqlite.ts';
import { openVault } from './vault.ts';

/** Opens a database of a hall's folder outside its hub: for tests, stories, measurements. */
export function openInFolder(folder: string, name: string, options?: SqliteOptions): Sqlite {
  return openSqlite(join(folder, name), openVault(folder).database, options);
}
