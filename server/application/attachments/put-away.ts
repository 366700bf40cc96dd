import type { Office } from '../office.ts';

type Shelf = Pick<Office, 'attachments' | 'log'>;

/**
 * AT2, DU7: the ledger has decided, and its answer stands. Where the disk then refuses to move or delete the file, it lies where it was kept
 * first: it is read and backed up from there, and the next start puts it away.
 */
function putAway({ log }: Shelf, act: () => void): void {
  try {
    act();
  } catch (fault) {
    log.fault('an attachment could not be put away', fault);
  }
}

export const settleKept = (office: Shelf, id: string): void => putAway(office, () => office.attachments.settle(id));
export const forgetKept = (office: Shelf, id: string): void => putAway(office, () => office.attachments.forget(id));
