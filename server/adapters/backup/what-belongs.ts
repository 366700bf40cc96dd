import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Copied by SQLite itself: the file alone, without what stands in its log, would be half a hall. */
export const DATABASES = ['hall.db', 'registers.db'] as const;

/**
 * What a hall is, besides its databases. Named one by one: a file that nobody thought of is no reason to carry a key or a password
 * out of the house. Left out are the hall's key, without which keys.json tells nothing, secrets.json, and what is made again: said sentences, uploads, the trial.
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
/** A manifest that names anything else is of no backup of ours: a password, a key or a page would come into the hall with it. */
export const mayBelong = (path: string): boolean =>
  (DATABASES as readonly string[]).includes(path) || belongs.some((form) => form.test(path));

const half = /\.(unfinished|tmp)$/;

const roots = ['', 'editions', 'attachments', 'media', 'voice/own'];

/** Written once under its name, and never again: the same size and time is the same content. */
export const neverChanges = (path: string): boolean => /^(register-|attachments\/|media\/|voice\/)/.test(path);

/** The paths of a hall's folder that belong into its backup, with `/` between the parts. */
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
