import { isDeepStrictEqual } from 'node:util';
import { granted, refused } from '../../../contract/reply.ts';
import type { Clerk } from '../../ports/access.ts';
import { weaknessOf } from '../access/password-rules.ts';
import { withName } from '../access/record-in-words.ts';
import type { Answers } from './screen.ts';
import { audit } from '../access/audit.ts';

type ClerkRequest = 'settings:clerks' | 'clerk:save' | 'clerk:remove';

/** Who may sign in, kept by the administrator (DU2). */
export const clerkAnswers: Answers<ClerkRequest> = {
  'settings:clerks': async ({ access }) => granted((await access.clerks()).map(entryOf)),

  'clerk:save': async (office, screen, { clerkId, password, was, ...clerk }) => {
    const { access } = office;
    const namesake = await access.clerkByName(clerk.name);
    if (namesake && namesake.id !== clerkId) return refused('name-taken');
    const known = await access.clerk(clerkId);
    if (was && !known) return refused('unknown-clerk');
    // As it was, or as it is wished: saved already, by a press whose answer was lost (SE13).
    const fitting = [was, { id: clerkId, ...clerk }];
    if (known && !fitting.some((each) => isDeepStrictEqual(each, entryOf(known)))) {
      return refused('changed-meanwhile');
    }
    if (password === null && !known) return refused('weak-password', 'short');
    const { agency } = office.file.current;
    const weakness = password === null ? null : weaknessOf(password, [clerk.name, clerk.fullName, agency.shownName]);
    if (weakness) return refused('weak-password', weakness);
    const wished = { id: clerkId, ...clerk };
    const isNew = !known && password !== null;
    const saved = isNew ? await access.saveClerk(wished, password) : await access.changeClerk(wished, password);
    if (saved !== 'saved') return refused(saved);
    if (password !== null) {
      await access.endSessionsOf(clerkId, screen.seat?.session.id ?? null, office.clock.now());
      // A PIN was chosen by whoever knew the old password.
      if (clerkId !== screen.seat?.clerk.id) await office.door.setPin(clerkId, null);
    }
    screen.tellOthers();
    await audit(office, screen.seat?.clerk.id, 'clerk-saved', clerkId);
    return granted(null);
  },

  'clerk:remove': async (office, screen, { clerkId }) => {
    const clerk = await office.access.clerk(clerkId);
    if (!clerk) return refused('unknown-clerk');
    if (!(await office.access.removeClerk(clerkId))) return refused('last-administrator');
    screen.tellOthers();
    await audit(office, screen.seat?.clerk.id, 'clerk-removed', withName(clerkId, clerk.fullName));
    return granted(null);
  },
};

const entryOf = ({ id, name, fullName, rights, stationIds, roles }: Clerk) => ({
  id,
  name,
  fullName,
  rights: [...rights],
  stationIds: [...stationIds],
  roles: [...roles],
});
