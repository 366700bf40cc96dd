import { SILENCE } from '../../domain/chat/chat.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { Office } from '../office.ts';
import { answerNext } from './answer-next.ts';

const LOOK_EVERY = minutes(10);

/** WA7: forgets conversations silent for a day, also when the person never writes again. */
export async function followChats(office: Office): Promise<() => void> {
  await forgetSilent(office);
  const answering = { answerNext: (id: string) => answerNext(office, id), log: office.log };
  office.chatDesk.open(answering, await office.chatBook.waiting());
  const timer = setInterval(() => {
    forgetSilent(office).catch((fault: unknown) => office.log.fault('old conversations could not be forgotten', fault));
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}

export async function forgetSilent({ chatBook, attachments, clock }: Office): Promise<void> {
  for (const id of await chatBook.forgetSilent(clock.now() - SILENCE)) attachments.forget(id);
}
