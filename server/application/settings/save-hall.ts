import { createHash } from 'node:crypto';
import type { HallFile } from '../../../contract/hall-file.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Screen } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { forgetWhatWasForAnother } from './forget-secrets.ts';
import { checkedHall } from './hall-faults.ts';

/** Tells one content of the hall's file from another, also across a restart. */
export function editionOf(file: HallFile): number {
  return createHash('sha256').update(JSON.stringify(file)).digest().readUIntBE(0, 6);
}

/** HF4, SE3: checked, kept as an edition of its own, on the disk, and in use; or nothing of it. */
export async function saveHall(
  office: Office,
  screen: Screen,
  wished: { readonly hall: unknown; readonly edition: number },
): Promise<Reply<{ edition: number }>> {
  const { current } = office.file;
  if (wished.edition !== editionOf(current)) return refused('changed-meanwhile');
  const checked = checkedHall(office, wished.hall);
  if (!checked.ok) {
    const [fault] = checked.faults;
    return refused('broken-hall-file', `${fault?.path ?? ''}: ${fault?.sentence ?? ''}`);
  }
  await keepWhatItBeganWith(office);
  const forgotten = await forgetWhatWasForAnother(office, checked.hall);
  // Of two who save at the same moment the second does so in place of the first.
  const isSaved = await office.file.change(checked.hall, current);
  const at = office.clock.now();
  const clerkId = screen.seat?.clerk.id ?? null;
  for (const subject of forgotten) await office.access.record({ at, clerkId, what: 'secret-removed', subject });
  if (!isSaved) return refused('changed-meanwhile');
  const number = await office.editions.keep({ at, clerkId, hall: office.file.current });
  await office.access.record({ at, clerkId, what: 'hall-changed', subject: String(number) });
  await office.printRoom.rearrange();
  office.postRoom.hurry('email');
  office.postRoom.hurry('whatsapp');
  return granted({ edition: editionOf(office.file.current) });
}

/** Before the first change, and after the file was edited by hand, what is in use is not among the editions yet. */
async function keepWhatItBeganWith({ editions, file, clock }: Office): Promise<void> {
  const [newest] = await editions.newest(1);
  if (newest && editionOf(newest.hall) === editionOf(file.current)) return;
  await editions.keep({ at: clock.now(), clerkId: null, hall: file.current });
}
