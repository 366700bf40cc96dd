import { createHash } from 'node:crypto';
import { HallFileShape } from '../../../contract/hall-file.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { ClerkId } from '../../domain/ids.ts';
import type { Screen } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { setForAnother } from './forget-secrets.ts';
import type { OfAnother } from './forget-secrets.ts';
import { checkedHall } from './checked-hall.ts';

/** Identifies a content of the hall's file, also across restarts. */
export function editionOf(file: HallFile): number {
  return createHash('sha256').update(JSON.stringify(file)).digest().readUIntBE(0, 6);
}

interface Wished {
  readonly hall: unknown;
  readonly edition: number;
}

/** HF4, SE3: checked, stored as an edition, on disk, and in use; or none of it. */
export const saveHall = (office: Office, screen: Screen, wished: Wished): Promise<Reply<{ edition: number }>> =>
  office.saving.inTurn('hall', () => save(office, screen, wished));

async function save(office: Office, screen: Screen, wished: Wished): Promise<Reply<{ edition: number }>> {
  const { current } = office.file;
  const inUse = editionOf(current);
  const clerkId = screen.seat?.clerk.id ?? null;
  if (wished.edition !== inUse) {
    if (!isInUse(current, wished.hall)) return refused('changed-meanwhile');
    await keepEdition(office, clerkId);
    return granted({ edition: inUse });
  }
  const checked = checkedHall(office, wished.hall);
  if (!checked.ok) {
    const [fault] = checked.faults;
    return refused('broken-hall-file', `${fault?.path ?? ''}: ${fault?.sentence ?? ''}`);
  }
  // Before the first change, or after an edit by hand, the file in use is not among the editions yet.
  await keepEdition(office, null);
  const forgotten = await put(office, checked.hall, current);
  if (!forgotten) return refused('changed-meanwhile');
  // Before recording: even if the disk is full by now, printers follow the new file.
  await office.printRoom.rearrange();
  office.postRoom.hurry('email');
  office.postRoom.hurry('whatsapp');
  const at = office.clock.now();
  for (const { name } of forgotten) await office.access.record({ at, clerkId, what: 'secret-removed', subject: name });
  await keepEdition(office, clerkId);
  return granted({ edition: editionOf(office.file.current) });
}

/** Already saved by a press whose answer was lost (SC12), so nobody else's change. */
function isInUse(current: HallFile, wished: unknown): boolean {
  const parsed = HallFileShape.safeParse(wished);
  return parsed.success && editionOf(parsed.data) === editionOf(current);
}

/** Writes the file and forgets secrets for it; null: the file has changed meanwhile. MS6: a failed save costs no password. */
async function put(office: Office, next: HallFile, current: HallFile): Promise<readonly OfAnother[] | null> {
  const { secrets } = office;
  const forgotten = setForAnother(office, next);
  let isSaved = false;
  try {
    for (const { name } of forgotten) await secrets.set(name, null);
    isSaved = await office.file.change(next, current);
  } finally {
    // A secret that was set anew meanwhile stays.
    const back = isSaved ? [] : forgotten.filter(({ name }) => secrets.get(name) === null);
    for (const { name, value } of back) await secrets.set(name, value);
  }
  return isSaved ? forgotten : null;
}

/** Stores the file in use, with whoever saved it, unless it is the newest edition already. */
async function keepEdition({ editions, file, clock, access }: Office, clerkId: ClerkId | null): Promise<void> {
  const [newest] = await editions.newest(1);
  if (newest && editionOf(newest.hall) === editionOf(file.current)) return;
  const at = clock.now();
  const number = await editions.keep({ at, clerkId, hall: file.current });
  if (clerkId !== null) await access.record({ at, clerkId, what: 'hall-changed', subject: String(number) });
}
