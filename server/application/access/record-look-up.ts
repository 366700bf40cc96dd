import type { ClerkId } from '../../domain/ids.ts';
import type { Office } from '../office.ts';
import { audit } from './audit.ts';

/** DU5, AC26: a clerk was told whether somebody is in the register; `about`: for which visit or case, if for one. */
export async function recordLookUp(
  office: Pick<Office, 'access' | 'clock' | 'steady' | 'lookUps' | 'mark'>,
  clerkId: ClerkId | undefined,
  nik: string,
  about: string | null,
): Promise<void> {
  const mark = office.mark(nik);
  await audit(office, clerkId, 'register-checked', mark);
  if (clerkId !== undefined) office.lookUps.note(clerkId, { at: office.steady.elapsedMs(), mark, about });
}
