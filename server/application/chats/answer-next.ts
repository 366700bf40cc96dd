import { photosOf } from '../../domain/chat/chat.ts';
import type { Chat, Heard, Says } from '../../domain/chat/chat.ts';
import { conclude } from '../../domain/chat/conclude.ts';
import { converse } from '../../domain/chat/converse.ts';
import type { ChatId } from '../../domain/ids.ts';
import type { IncomingContent, KeptChat, KeptIncoming } from '../../ports/chats.ts';
import type { Office } from '../office.ts';
import { factsFor } from './facts-for.ts';
import { handIn } from './hand-in.ts';

/**
 * Answers the writer's next message; false: there is none. A crash may make a step run twice, but it takes effect once: what is handed in
 * and what is said carry the incoming message's id (IS2), and the chat moves on in one write.
 */
export async function answerNext(office: Office, chatId: ChatId): Promise<boolean> {
  const { chatBook, attachments } = office;
  const incoming = await chatBook.next(chatId);
  const kept = incoming && (await chatBook.chat(chatId));
  if (!kept) return false;
  const heard = await hear(office, incoming.content);
  const chat = await answerHeard(office, kept, incoming, heard).catch((fault: unknown) => {
    // It is fetched again the next time.
    if (heard.is === 'photo') attachments.forget(heard.photo.id);
    throw fault;
  });
  const still = new Set(photosOf(chat).map(({ id }) => id));
  const shown = [...photosOf(kept.chat), ...(heard.is === 'photo' ? [heard.photo] : [])];
  for (const { id } of shown) if (!still.has(id)) attachments.forget(id);
  return true;
}

async function answerHeard(office: Office, kept: KeptChat, incoming: KeptIncoming, heard: Heard): Promise<Chat> {
  const { chat, says } = await answer(office, kept, incoming, heard);
  if (says) await say(office, kept, incoming, says);
  await office.chatBook.answered(kept.id, incoming.id, chat);
  return chat;
}

async function answer(office: Office, kept: KeptChat, incoming: KeptIncoming, heard: Heard) {
  const facts = await factsFor(office, kept.address);
  const turn = converse(kept.chat, { ...heard, at: incoming.at }, facts);
  if (!turn.done) return turn;
  const outcome = await handIn(office, { kept: { ...kept, chat: turn.chat }, incoming, facts }, turn.done);
  return conclude(turn.chat, outcome, incoming.at, facts);
}

/** A file is fetched and checked before it counts as a photo. */
async function hear({ media, attachments }: Office, content: IncomingContent): Promise<Heard> {
  if (content.is !== 'file') return content;
  const fetched = await media.fetch(content.mediaId);
  if (fetched.is !== 'here') return { is: 'unreadable', why: fetched.is };
  const photo = await attachments.keepFromOutside(fetched.bytes);
  return photo ? { is: 'photo', photo, caption: content.caption } : { is: 'unreadable', why: 'wrong-kind' };
}

async function say(
  { live, chance }: Office,
  kept: KeptChat,
  incoming: KeptIncoming,
  { text, options }: Says,
): Promise<void> {
  const messageId = chance.id();
  const about = { is: 'chat', chatId: kept.id } as const;
  await live.perform({
    command: { type: 'queue-message', messageId, medium: 'whatsapp', about, purpose: 'chat' },
    commandId: `${incoming.id}:say`,
    answer: () => null,
    messages: () => [{ messageId, to: kept.address, subject: '', text, letterId: null, options }],
  });
}
