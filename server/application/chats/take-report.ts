import { bare } from '../post/line-parts.ts';
import type { MessageFacts, MessageWhy } from '../../domain/post/message.ts';
import type { KeptMessage } from '../../ports/post.ts';
import type { Office } from '../office.ts';
import type { Report } from './notification.ts';

/**
 * Prefixes of the message's id. `told:` is the template saying that something waits; `part:` is a part of a long message other than the
 * last, since the last reports for the whole.
 */
const [TOLD, PART] = ['told:', 'part:'];
/** Meta's error code: more than 24 hours since the recipient last wrote. */
const WINDOW_CLOSED = 131_047;

/** WA12: a report about a message of ours, found by our reference. */
export async function takeReport(office: Office, report: Report): Promise<void> {
  const reference = report.reference ?? (await office.chatBook.sentAs(report.wamid));
  if (!reference) return;
  if (reference.startsWith(PART) && report.state !== 'failed') return;
  const kept = await office.outbox.message(reference.replace(/^(told|part):/, ''));
  if (!kept || kept.medium !== 'whatsapp') return;
  if (reference.startsWith(TOLD)) return takeWordOfTelling(office, kept, report);
  // In a conversation, a person who misses an answer writes again.
  if (kept.about.is === 'chat' && report.state === 'failed') return;
  if (report.state !== 'delivered' && (await isOfFormerSending(office, kept, report))) return;
  await rememberUnheard(office, kept, report);
  if (report.state === 'failed' && report.code === WINDOW_CLOSED) return waitForHim(office, kept, report);
  await office.postRoom.report(kept.id, report.state, report.said);
}

/** Meta repeats reports, even hours later, when the message may have been sent anew. All ids of the new sending are known once it is over. */
async function isOfFormerSending(
  { chatBook }: Office,
  { id, state }: KeptMessage,
  { wamid }: Report,
): Promise<boolean> {
  const sentAs = await chatBook.sentAs(wamid);
  return sentAs === null || ((state === 'sent' || state === 'failed') && sentAs !== id);
}

/** The reply to our sending may never arrive: then only this tells to which sending a later report belongs. */
async function rememberUnheard({ chatBook, clock }: Office, { id, state }: KeptMessage, { wamid }: Report) {
  if (state === 'sending' || state === 'unknown') await chatBook.rememberSent(wamid, id, clock.now());
}

/** If not even a template reaches somebody, nobody needs to wait for his reply. */
async function takeWordOfTelling(office: Office, kept: KeptMessage, { state, said }: Report): Promise<void> {
  if (state !== 'failed' || (kept.state !== 'queued' && kept.state !== 'sending')) return;
  await office.outbox.keepSaid(kept.id, said);
  await change(office, kept, 'failed', 'not-delivered');
}

/** Accepted, then refused because the window had closed: the message waits until the recipient writes. */
async function waitForHim(office: Office, kept: KeptMessage, { wamid }: Report): Promise<void> {
  if (kept.state === 'delivered' || kept.state === 'cancelled' || kept.state === 'queued' || !kept.words) return;
  const { chatBook, clock } = office;
  await chatBook.closeWindow(kept.words.to, (await chatBook.sentAt(wamid)) ?? clock.now());
  // The report overtook the reply to our sending, which must not be believed when it arrives.
  if (kept.state === 'sending') return change(office, kept, 'failed', 'window-closed');
  await change(office, kept, 'queued', 'window-closed');
  office.postRoom.hurry('whatsapp');
}

async function change(office: Office, kept: KeptMessage, state: MessageFacts['state'], why: MessageWhy): Promise<void> {
  const message: MessageFacts = { ...bare(kept), state, why, tryAt: office.clock.now() };
  const command = { type: 'record-message', message, from: 'far-side' } as const;
  await office.live.perform({ command, commandId: null, answer: () => null });
}
