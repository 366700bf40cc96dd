import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { audit } from '../access/audit.ts';

type Parts = Pick<Office, 'ownVoice' | 'access' | 'clock' | 'live'>;

/** VO5: an administrator's recording of a clip replaces that of the pack, on every screen. */
export async function keepRecording(
  office: Parts,
  seat: SignedIn,
  name: string,
  wav: Uint8Array,
): Promise<Reply<null>> {
  const kept = await office.ownVoice.keep(name, wav);
  if (kept === 'unknown') return refused('unknown-clip');
  if (kept === 'not-accepted') return refused('sound-not-accepted');
  return recorded(office, seat, 'clip-recorded', name);
}

export async function removeRecording(office: Parts, seat: SignedIn, name: string): Promise<Reply<null>> {
  if (!(await office.ownVoice.remove(name))) return refused('unknown-clip');
  return recorded(office, seat, 'clip-removed', name);
}

async function recorded(office: Parts, { clerk }: SignedIn, what: string, name: string): Promise<Reply<null>> {
  await audit(office, clerk.id, what, name);
  office.live.lookAgain();
  return granted(null);
}
