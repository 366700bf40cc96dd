import type { Office } from '../office.ts';

/**
 * Where a visitor's telephone sees the state; null: the hub has no address (ON11). ON6: the code stands after the `#`, which browsers do not
 * send: so neither the hub's log nor a proxy's has it.
 */
export function stateAddress(
  office: Pick<Office, 'live'>,
  about: 'request' | 'complaint',
  code: string,
): string | null {
  const { publicUrl } = office.live.hall.setup;
  if (publicUrl === undefined) return null;
  return `${publicUrl}/online/${about === 'request' ? 'status' : 'pengaduan/status'}#${code}`;
}
