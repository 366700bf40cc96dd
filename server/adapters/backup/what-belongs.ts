import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Copied by SQLite itself: the file without its write-ahead log would be half a hall. */
export const DATABASES = ['hall.db', 'registers.db'] as const;

/**
 * The files of a hall besides its databases. A whitelist, so that no unforeseen file carries a key or password out of the house. Left out
 * are the hall's key, without which keys.json is useless, secrets.json, and what can be made again: rendered sentences, uploads, the trial.
 */
const belongs: readonly RegExp[] = [
  /^hall\.json$/,
  /^keys\.json$/,
  /^editions\/\d{6}\.json$/,
  /^register-\d+(\.db|-refused\.csv)$/,
  /^attachments\/(new|[0-9a-f]{2})\/[0-9a-f-]{36}$/,
  /^media\/[^./][^/]*$/,
  /^voice\/own\/.+\.wav$/,
];
/** A manifest that names anything else is not of our making: it could bring a password, a key or a page into the hall. */
export const mayBelong = (path: string): boolean =>
  (DATABASES as readonly string[]).includes(path) || belongs.some((form) => form.test(path));

const half = /\.(unfinished|tmp)$/;

const roots = ['', 'editions', 'attachments', 'media', 'voice/own'];

/** Never rewritten under the same name: equal size and time mean equal content. */
export const neverChanges = (path: string): boolean => /^(register-|attachments\/|media\/|voice\/)/.test(path);

/** Paths of a hall's folder that belong in its backup, separated by `/`. */
export function filesOf(folder: string): string[] {
  const found = roots.flatMap((root) =>
    filesBelow(join(folder, root), root !== '').map((path) => (root === '' ? path : `${root}/${path}`)),
  );
  return found.filter((path) => belongs.some((form) => form.test(path)) && !half.test(path)).toSorted();
}

function filesBelow(folder: string, deep: boolean): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: deep })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
      );
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return []; // a hall without videos has no folder for them
    throw fault;
  }
}
