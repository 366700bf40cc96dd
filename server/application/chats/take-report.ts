import { bare } from '../post/line-parts.ts';
import type { MessageFacts, MessageWhy } from '../../domain/post/message.ts';
import type { KeptMessage } from '../../ports/post.ts';
import type { Office } from '../office.ts';
import type { Report } from './notification.ts';

/**
 * Stand before the message's own id. `told:` is the word that something waits; `part:` is any part of a long message but the last, and
 * the last tells of the whole.
 */
const [TOLD, PART] = ['told:', 'part:'];
/** More than 24 hours since he last wrote, says Meta. */
const WINDOW_CLOSED = 131_047;

/** WA12: what became of a message of ours, by the id that we gave it. */
export async function takeReport(office: Office, report: Report): Promise<void> {
  const reference = report.reference ?? (await office.chatBook.sentAs(report.wamid));
  if (!reference) return;
  if (reference.startsWith(PART) && report.state !== 'failed') return;
  const kept = await office.outbox.message(reference.replace(/^(told|part):/, ''));
  if (!kept || kept.medium !== 'whatsapp') return;
  if (reference.startsWith(TOLD)) return takeWordOfTelling(office, kept, report);
  // A conversation goes on by itself: whoever has not got its answer writes again.
  if (kept.about.is === 'chat' && report.state === 'failed') return;
  if (report.state !== 'delivered' && (await isOfFormerSending(office, kept, report))) return;
  await rememberUnheard(office, kept, report);
  if (report.state === 'failed' && report.code === WINDOW_CLOSED) return waitForHim(office, kept, report);
  await office.postRoom.report(kept.id, report.state, report.said);
}

/** Meta tells a thing again, hours later too: that was sent anew since. All ids of the new sending are known once it is over. */
async function isOfFormerSending(
  { chatBook }: Office,
  { id, state }: KeptMessage,
  { wamid }: Report,
): Promise<boolean> {
  const sentAs = await chatBook.sentAs(wamid);
  return sentAs === null || ((state === 'sent' || state === 'failed') && sentAs !== id);
}

/** It was taken, and the answer that said so may never reach us: then this is all that tells which sending a later report is of. */
async function rememberUnheard({ chatBook, clock }: Office, { id, state }: KeptMessage, { wamid }: Report) {
  if (state === 'sending' || state === 'unknown') await chatBook.rememberSent(wamid, id, clock.now());
}

/** Whom not even a template reaches, nobody needs to wait for. */
async function takeWordOfTelling(office: Office, kept: KeptMessage, { state, said }: Report): Promise<void> {
  if (state !== 'failed' || (kept.state !== 'queued' && kept.state !== 'sending')) return;
  await office.outbox.keepSaid(kept.id, said);
  await change(office, kept, 'failed', 'not-delivered');
}

/** It was taken and then refused because the window had closed: it waits until he writes. */
async function waitForHim(office: Office, kept: KeptMessage, { wamid }: Report): Promise<void> {
  if (kept.state === 'delivered' || kept.state === 'cancelled' || kept.state === 'queued' || !kept.words) return;
  const { chatBook, clock } = office;
  await chatBook.closeWindow(kept.words.to, (await chatBook.sentAt(wamid)) ?? clock.now());
  // Told before the post room has heard that it was taken: what it will say then must not pass for the truth.
  if (kept.state === 'sending') return change(office, kept, 'failed', 'window-closed');
  await change(office, kept, 'queued', 'window-closed');
  office.postRoom.hurry('whatsapp');
}

async function change(office: Office, kept: KeptMessage, state: MessageFacts['state'], why: MessageWhy): Promise<void> {
  const message: MessageFacts = { ...bare(kept), state, why, tryAt: office.clock.now() };
  const command = { type: 'record-message', message, from: 'far-side' } as const;
  await office.live.perform({ command, commandId: null, answer: () => null });
}
