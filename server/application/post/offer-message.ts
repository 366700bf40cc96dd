import { afterOffering } from '../../domain/post/patience.ts';
import type { MessageFacts } from '../../domain/post/message.ts';
import type { Carried, KeptMessage } from '../../ports/post.ts';
import { bare } from './line-parts.ts';
import type { LineParts } from './line-parts.ts';
import { outgoing } from './outgoing.ts';

interface Offered {
  readonly message: MessageFacts;
  readonly carried: Carried;
}

/**
 * Offers a message to its carrier, after `sending` is durable (MS2). A message that cannot be composed, or has no carrier, never reaches
 * that state. Null: it was settled meanwhile. The caller stores the result.
 */
export async function offerMessage(kept: KeptMessage, parts: LineParts, end: AbortSignal): Promise<Offered | null> {
  const message = bare(kept);
  const ready = await madeReady(kept, parts);
  if ('is' in ready) return { message, carried: ready };
  const sending: MessageFacts = { ...message, state: 'sending', attempts: message.attempts + 1, why: null };
  if (!(await parts.record(sending))) return null;
  const carried = await ready.carry(end).catch((fault: unknown): Carried => {
    // A carrier that throws may have sent the message.
    parts.log.fault('a message gave trouble nobody foresaw', fault, { medium: kept.medium });
    return { is: 'maybe-sent', why: 'no-answer', said: '' };
  });
  return { message: sending, carried };
}

type Refused = Extract<Carried, { is: 'refused' }>;
type Ready = { readonly carry: (end: AbortSignal) => Promise<Carried> };

async function madeReady(kept: KeptMessage, parts: LineParts): Promise<Ready | Refused> {
  const carrier = parts.carrierFor(kept.medium);
  if (!carrier) return { is: 'refused', why: 'not-set-up', said: '' };
  try {
    const letter = await outgoing(kept, parts);
    if (letter === 'letter-cancelled') return { is: 'refused', why: letter, said: '' };
    return { carry: async (end) => carrier.send(letter, end) };
  } catch (fault) {
    parts.log.fault('a message could not be written', fault, { medium: kept.medium });
    return { is: 'refused', why: 'cannot-be-written', said: '' };
  }
}

export async function keepOffered({ message, carried }: Offered, to: string, parts: LineParts): Promise<void> {
  const { outbox, record, clock } = parts;
  if (carried.is !== 'sent') await outbox.keepSaid(message.id, carried.said);
  const kept = afterOffering(message, carried, clock.now());
  await record(kept);
  // WA11: the recipient wrote during the try, when no message was waiting that could be released.
  if (kept.state === 'queued' && kept.why === 'window-closed') await goIfOpen(kept, to, parts);
}

/** WA11: releases a message that waits for its recipient, if he has written. */
export async function goIfOpen(
  message: MessageFacts,
  to: string,
  { record, clock, carrierFor }: LineParts,
): Promise<void> {
  if (await carrierFor(message.medium)?.isOpenTo?.(to)) await record({ ...message, tryAt: clock.now(), why: null });
}
