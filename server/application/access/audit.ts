import type { ClerkId } from '../../domain/ids.ts';
import type { Office } from '../office.ts';

/** DU5: who did or saw what, and of whom or what; nobody's name or number stands in it. */
export function audit(
  { access, clock }: Pick<Office, 'access' | 'clock'>,
  clerkId: ClerkId | null | undefined,
  what: string,
  subject: string,
): Promise<void> {
  return access.record({ at: clock.now(), clerkId: clerkId ?? null, what, subject });
}
