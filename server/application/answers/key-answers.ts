import { granted, refused } from '../../../contract/reply.ts';
import { tryOwnDoor } from '../access/own-door.ts';
import type { Office } from '../office.ts';
import type { Answers } from './screen.ts';
import { audit } from '../access/audit.ts';

export const SHEET_KEPT = 'key-sheet-kept';
/** There are few sheets: one for each key that the hall has ever had. */
const MANY_SHEETS = 50;

export const keyAnswers: Answers<'settings:key' | 'key:sheet' | 'key:sheet-kept'> = {
  'settings:key': async (office) => {
    const { keyId, place } = office.hallKey;
    return granted({ keyId, place, sheetKeptAt: await sheetKeptAt(office) });
  },

  'key:sheet': async (office, screen, { password }) => {
    if (!screen.seat) return refused('not-signed-in');
    const fits = await tryOwnDoor(office, screen, screen.seat, password);
    if (!fits.ok) return fits;
    const pdf = await office.hallKey.sheet();
    await audit(office, screen.seat?.clerk.id, 'key-sheet-printed', office.hallKey.keyId);
    return granted({ pdf: Buffer.from(pdf).toString('base64') });
  },

  'key:sheet-kept': async (office, screen, { lastLine }) => {
    if (!(await office.hallKey.isLastLine(lastLine))) return refused('sheet-wanted');
    await audit(office, screen.seat?.clerk.id, SHEET_KEPT, office.hallKey.keyId);
    return granted(null);
  },
};

async function sheetKeptAt({ access, hallKey }: Office): Promise<number | null> {
  const kept = await access.recorded({ before: null, what: [SHEET_KEPT], count: MANY_SHEETS });
  return kept.find(({ subject }) => subject === hallKey.keyId)?.at ?? null;
}
