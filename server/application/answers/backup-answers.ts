import { granted } from '../../../contract/reply.ts';
import type { Answers } from './screen.ts';
import { audit } from '../access/audit.ts';

/** DU4: one click; the hall works on meanwhile. */
export const backupAnswers: Answers<'settings:backups' | 'backup:make'> = {
  'settings:backups': ({ backups }) => {
    const places = backups.places.map(({ newest, ...place }) => ({
      ...place,
      newest: newest && { ...newest },
    }));
    return Promise.resolve(granted({ places, runningSince: backups.runningSince }));
  },

  'backup:make': async (office, screen) => {
    const { backups, log } = office;
    await audit(office, screen.seat?.clerk.id, 'backup-begun', '');
    backups.make().catch((fault: unknown) => log.fault('backups could not be made', fault));
    return granted(null);
  },
};
