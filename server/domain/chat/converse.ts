import { orderIn } from './asks-for.ts';
import type { Order } from './asks-for.ts';
import { newChat, newComplaint, newRequest, SILENCE } from './chat.ts';
import type { Chat, Incoming, Says, Topic, Turn } from './chat.ts';
import type { HallFacts } from './hall-facts.ts';
import { askTopic, hearTopic, isFreelyAnswered } from './hear-topic.ts';
import { hearIdle } from './idle-talk.ts';
import { menuAfter, menuAsked, welcomed } from './menu-talk.ts';
import { around, paragraphs, says } from './talk.ts';
import type { Around, Step } from './talk.ts';

/** The guided conversation: one message in, one answer out (WA1). What is handed to the hall is answered by `conclude`. */
export function converse(before: Chat, incoming: Incoming, facts: HallFacts): Turn {
  if (isLetGo(before, incoming)) return { chat: before, says: null };
  const isOver = isSilent(before, incoming.at);
  const heardAt = Math.max(before.heardAt ?? incoming.at, incoming.at);
  const chat = isOver ? { ...newChat, language: before.language, heardAt } : { ...before, heardAt };
  const turn = answer(chat, incoming, facts, before.heardAt === null || isOver);
  return isOver && before.topic && turn.says
    ? { ...turn, says: after(around(chat, facts).words.silence, turn.says) }
    : turn;
}

/** WA8: the message was written before the last topic ended. */
const isLetGo = ({ endedAt }: Chat, { at }: Incoming): boolean => endedAt !== null && at < endedAt;

/** WA7: after a day of silence what was typed is forgotten, whoever writes then. */
export const isSilent = ({ heardAt }: Chat, now: number): boolean => heardAt !== null && now - heardAt > SILENCE;

function answer(chat: Chat, incoming: Incoming, facts: HallFacts, isNew: boolean): Turn {
  const order = orderFor(chat, incoming, facts);
  if (order) return obey(order, chat, incoming, facts);
  const here = around(chat, facts);
  if (chat.topic) return turnAfter(chat, hearTopic(chat.topic, incoming, here), incoming, here);
  const step = hearIdle(incoming, here);
  if (step === 'language') return speak(chat.language === 'id' ? 'english' : 'indonesian', chat, facts);
  if (step === 'greeting' || (step === undefined && isNew)) return { chat, says: welcomed(here) };
  if (step === undefined) return { chat, says: notUnderstood(here) };
  return turnAfter(chat, step, incoming, here);
}

function orderFor({ topic }: Chat, heard: Incoming, facts: HallFacts): Order | undefined {
  if (heard.is === 'choice') return heard.id === 'cancel' ? 'cancel' : undefined;
  return heard.is === 'text' ? orderIn(heard.text, isFreelyAnswered(topic, facts)) : undefined;
}

function turnAfter(chat: Chat, step: Step, incoming: Incoming, here: Around): Turn {
  switch (step.is) {
    case 'goes-on':
      return { chat: { ...chat, topic: step.topic }, says: after(step.first, askTopic(step.topic, here)) };
    case 'stays':
      return { chat, says: chat.topic ? after(step.why, askTopic(chat.topic, here)) : menuAfter(here, step.why) };
    case 'waits':
      return { chat, says: step.says };
    case 'over':
      return { chat: ended(chat, incoming.at), says: menuAfter(here, step.says) };
    case 'done':
      return { chat, says: null, done: step.done };
  }
}

/** A chat in which everything that was typed is forgotten. */
export const ended = (chat: Chat, at: number): Chat =>
  chat.topic ? { ...chat, topic: null, endedAt: Math.max(chat.endedAt ?? at, at) } : chat;

function obey(order: Order, chat: Chat, { at }: Incoming, facts: HallFacts): Turn {
  const here = around(chat, facts);
  const { words } = here;
  switch (order) {
    case 'menu':
      return { chat: ended(chat, at), says: after(holds(chat.topic) ? words.leftForMenu : '', menuAsked(here)) };
    case 'cancel':
      return { chat: ended(chat, at), says: menuAfter(here, chat.topic ? words.cancelled : words.nothingToCancel) };
    case 'again': {
      if (!chat.topic) return { chat, says: menuAsked(here) };
      const topic = fromTheBeginning(chat.topic, facts);
      return {
        chat: { ...chat, topic },
        says: after(holds(chat.topic) ? words.again : undefined, askTopic(topic, here)),
      };
    }
    case 'english':
    case 'indonesian':
      return speak(order, chat, facts);
  }
}

function speak(order: 'english' | 'indonesian', before: Chat, facts: HallFacts): Turn {
  const chat: Chat = { ...before, language: order === 'english' ? 'en' : 'id' };
  const here = around(chat, facts);
  const { nowInLanguage } = here.words;
  return {
    chat,
    says: chat.topic ? after(nowInLanguage, askTopic(chat.topic, here)) : after(nowInLanguage, menuAsked(here)),
  };
}

const holds = (topic: Topic | null): boolean => topic !== null && topic.is !== 'choosing' && topic.is !== 'state';

function fromTheBeginning(topic: Topic, { number }: HallFacts): Topic {
  if (topic.is === 'request') return newRequest(topic.serviceId, number);
  if (topic.is === 'complaint') return newComplaint(number);
  return topic.is === 'papers' ? { ...topic, photos: [] } : topic;
}

const after = (first: string | undefined, { text, options }: Says): Says => says(paragraphs(first, text), options);

function notUnderstood(here: Around): Says {
  return after(here.words.notUnderstood, menuAsked(here));
}
