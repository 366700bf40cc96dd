import { bare } from '../post/line-parts.ts';
import type { Office } from '../office.ts';

/** WA11: the recipient has written, so messages that waited for that are sent now. */
export async function openWindows(
  { live, outbox, postRoom, clock }: Office,
  addresses: ReadonlySet<string>,
): Promise<void> {
  const waiting = [...live.hall.messages.values()].filter(
    ({ medium, state, why }) => medium === 'whatsapp' && state === 'queued' && why === 'window-closed',
  );
  let isOpened = false;
  for (const { id } of waiting) {
    const kept = await outbox.message(id);
    if (kept?.state !== 'queued' || !addresses.has(kept.words?.to ?? '')) continue;
    const message = { ...bare(kept), tryAt: clock.now(), why: null };
    const command = { type: 'record-message', message, from: 'post-room' } as const;
    await live.perform({ command, commandId: null, answer: () => null });
    isOpened = true;
  }
  if (isOpened) postRoom.hurry('whatsapp');
}
