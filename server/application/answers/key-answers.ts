import { granted, refused } from '../../../contract/reply.ts';
import type { Office } from '../office.ts';
import type { Answers } from './screen.ts';
import { record } from './settings-answers.ts';

const KEPT = 'key-sheet-kept';
/** Sheets are few: one for each key that the hall ever had. */
const MANY_SHEETS = 50;

export const keyAnswers: Answers<'settings:key' | 'key:sheet-kept'> = {
  'settings:key': async (office) => {
    const { keyId, place } = office.hallKey;
    return granted({ keyId, place, sheetKeptAt: await sheetKeptAt(office) });
  },

  'key:sheet-kept': async (office, screen, { lastLine }) => {
    if (!office.hallKey.isLastLine(lastLine)) return refused('unknown-code');
    await record(office, screen, KEPT, office.hallKey.keyId);
    return granted(null);
  },
};

async function sheetKeptAt({ access, hallKey }: Office): Promise<number | null> {
  const kept = await access.recorded({ before: null, what: [KEPT], count: MANY_SHEETS });
  return kept.find(({ subject }) => subject === hallKey.keyId)?.at ?? null;
}
