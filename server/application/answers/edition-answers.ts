import { changesBetween } from '../../../contract/hall-file/changes.ts';
import { pageSizes } from '../../../contract/page-sizes.ts';
import type { EditionEntry } from '../../../contract/requests/settings-requests.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Edition } from '../../ports/editions.ts';
import { clerkNames, recordInWords } from '../access/record-in-words.ts';
import { checkedHall } from '../settings/checked-hall.ts';
import { previewHall } from '../settings/preview-hall.ts';
import { editionOf, saveHall } from '../settings/save-hall.ts';
import type { Answers } from './screen.ts';

const CHANGES_TOLD = 12;

/** Earlier editions of the hall's file, and who made them. */
export const editionAnswers: Answers<
  'settings:check-hall' | 'settings:preview' | 'settings:editions' | 'settings:bring-back' | 'settings:audit'
> = {
  'settings:check-hall': (office, _screen, { hall }) => {
    const checked = checkedHall(office, hall);
    const faults = checked.ok ? [] : checked.faults.map((fault) => ({ ...fault }));
    return Promise.resolve(granted({ faults, hall: checked.hall }));
  },

  'settings:preview': (office, _screen, asked) => previewHall(office, asked),

  'settings:editions': async (office, _screen, { before }) => {
    const editions = await office.editions.newest(pageSizes.editions + 1, before ?? undefined);
    const names = await clerkNames(office);
    const current = editionOf(office.file.current);
    const told = editions.slice(0, pageSizes.editions).map((edition, i) => {
      const changes = changesSince(editions[i + 1], edition);
      return {
        number: edition.number,
        at: edition.at,
        by: edition.clerkId === null ? null : (names.get(edition.clerkId) ?? '—'),
        changes: changes.slice(0, CHANGES_TOLD),
        more: Math.max(0, changes.length - CHANGES_TOLD),
        stands: stands(edition, before === null && i === 0, current),
      };
    });
    return granted(told);
  },

  'settings:bring-back': async (office, screen, { number, edition }) => {
    const earlier = await office.editions.read(number);
    if (!earlier) return refused('unknown-snapshot');
    return saveHall(office, screen, { hall: earlier.hall, edition });
  },

  'settings:audit': async (office, _screen, { before, what }) => {
    const acts = await office.access.recorded({
      before,
      what: what.length > 0 ? what : null,
      count: pageSizes.recorded,
    });
    return granted(await recordInWords(office, acts));
  },
};

function changesSince(before: Edition | undefined, { hall }: Edition) {
  if (!before) return [];
  return changesBetween(before.hall, hall).map((change) => ({ ...change, path: [...change.path] }));
}

/** One brought back says the same as the earlier one, and only the newest is in use (SE3). */
function stands({ hall }: Edition, isNewest: boolean, current: number): EditionEntry['stands'] {
  if (editionOf(hall) !== current) return 'other';
  return isNewest ? 'current' : 'alike';
}
