import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Made by a hub for its hall, and by nobody else; pictures and videos may be laid there before it begins. */
const LEFT =
  /^(hall\.db-wal|hall\.json\.bak|secrets\.json|registers\.db|register-\d+\.db|attachments|editions|backups|before-restore-.*)$/;
/** Made for the key sheet, before real work begins (AR9). */
const KEYS: ReadonlySet<string> = new Set(['keys.json', 'hall-key.txt']);
const OWN_VOICE = 'voice/own';

/** What a hall that was there has left besides its file and its ledger. */
export function leftByAHall(folder: string): string[] {
  const voice = statSync(join(folder, OWN_VOICE), { throwIfNoEntry: false }) ? [OWN_VOICE] : [];
  return [...namesIn(folder).filter((name) => LEFT.test(name)), ...voice];
}

/** A hall file alone is one that begins: nobody can sign in there, and no kiosk is paired. */
export const hasBegunIn = (folder: string): boolean =>
  leftByAHall(folder).length > 0 || namesIn(folder).some((name) => KEYS.has(name));

const namesIn = (folder: string): string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
