import type { MessageDetail } from '../../domain/cases/case-commands.ts';
import type { EventOf, HallEvent } from '../../domain/events.ts';
import type { Hall } from '../../domain/hall.ts';
import type { Applicant } from '../../ports/ledger.ts';
import type { MessageWords } from '../../ports/post.ts';
import { answerWords, receivedWords, wantedWords } from './written-words.ts';
import type { Sources, Written, WrittenTo } from './written-words.ts';

type Said = Omit<MessageDetail, 'messageId'>;

/** The texts of all messages that these events queue about one case. */
export function wordsFor(
  office: Sources,
  applicant: Applicant,
  detail: Said,
): (hall: Hall, events: readonly HallEvent[]) => readonly MessageWords[] {
  return (hall, events) =>
    events.flatMap((event) => {
      if (event.type !== 'message-queued' || event.about.is !== 'case') return [];
      const behind = hall.cases.get(event.about.caseId);
      if (!behind) throw new Error('A message was queued about a case that is not there.');
      const letterId = letterSent(events);
      const to = { behind, applicant };
      const said = saidFor(office, to, event, detail, letterId !== null);
      return [{ ...said, messageId: event.messageId, letterId }];
    });
}

function saidFor(
  office: Sources,
  to: WrittenTo,
  { purpose, at }: EventOf<'message-queued'>,
  detail: Said,
  withLetter: boolean,
): Written {
  if (purpose === 'request-received') return receivedWords(office, to, at);
  return purpose === 'papers-wanted'
    ? wantedWords(office, to, detail)
    : answerWords(office, to, detail.words, withLetter);
}

function letterSent(events: readonly HallEvent[]): string | null {
  const answered = events.find((event) => event.type === 'request-answered');
  return answered?.letterId ?? null;
}
