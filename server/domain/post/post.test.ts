import { describe, expect, it } from 'vitest';
import { continuing, emptyHall, eventOf, eventsOf, minute, refusalOf } from '../hall.fixture.ts';
import type { HallCommand } from '../commands.ts';
import type { Hall } from '../hall.ts';
import type { Message } from './message.ts';

const wish = {
  messageId: 'answer',
  medium: 'email',
  about: { is: 'case', caseId: 'case' },
  purpose: 'request-answered',
} as const;
const queues: HallCommand = { type: 'queue-message', ...wish };
const queued = continuing(emptyHall, minute(0), queues);

function messageIn(hall: Hall): Message {
  const message = hall.messages.get('answer');
  if (!message) throw new Error('there is no message');
  return message;
}

const reports = (change: Partial<Message>): HallCommand => ({
  type: 'record-message',
  message: { ...messageIn(queued), ...change },
  from: 'post-room',
});
const farSide = (change: Partial<Message>): HallCommand => ({
  type: 'record-message',
  message: { ...messageIn(queued), ...change },
  from: 'far-side',
});
const decides = (answer: 'again' | 'done'): HallCommand => ({
  type: 'decide-message',
  messageId: 'answer',
  clerkId: 'dewi',
  answer,
});
const sending = continuing(queued, minute(1), reports({ state: 'sending', attempts: 1 }));

describe('a message', () => {
  it('[MS1] is queued with what it is about, and its event says nothing of anybody', () => {
    expect(eventOf('message-queued', emptyHall, queues, minute(0))).toEqual({
      type: 'message-queued',
      at: minute(0),
      ...wish,
    });
    expect(messageIn(queued)).toMatchObject({ state: 'queued', attempts: 0, tryAt: minute(0), why: null });
  });

  it('[MS2] is begun once: not while it is being sent, and not when a clerk has settled it meanwhile', () => {
    const begins = reports({ state: 'sending' });
    expect(messageIn(sending).state).toBe('sending');
    expect(refusalOf(sending, begins, minute(2))).toBe('message-under-way');
    const settled = continuing(queued, minute(1), decides('done'));
    expect(refusalOf(settled, begins, minute(2))).toBe('message-under-way');
  });

  it('[MS2] that is being sent by now is not put back by whoever saw it waiting: killed then, it would be sent twice', () => {
    expect(refusalOf(sending, reports({ state: 'queued', attempts: 0, tryAt: minute(2) }), minute(2))).toBe(
      'message-under-way',
    );
    const later = continuing(sending, minute(2), reports({ state: 'queued', attempts: 1, why: 'away' }));
    expect(messageIn(later)).toMatchObject({ state: 'queued', why: 'away' });
  });

  it('leaves memory when it is sent, and comes back when the far side reports that it did not arrive', () => {
    const sent = continuing(sending, minute(2), reports({ state: 'sent' }));
    expect(sent.messages.has('answer')).toBe(false);
    const back = continuing(sent, minute(3), farSide({ state: 'failed', why: 'not-delivered' }));
    expect(messageIn(back)).toMatchObject({ state: 'failed', why: 'not-delivered' });
  });

  it.each(['delivered', 'failed'] as const)('that is %s stays so, however its sending ended', (state) => {
    const said = continuing(sending, minute(2), farSide({ state, why: null }));
    expect(continuing(said, minute(3), reports({ state: 'unknown', why: 'no-answer' }))).toEqual(said);
    expect(continuing(said, minute(3), reports({ state: 'sent' }))).toEqual(said);
  });

  it.each(['failed', 'unknown', 'queued'] as const)('[MS2] that is %s is sent again when a clerk says so', (state) => {
    const why = state === 'queued' ? 'away' : 'refused';
    const hall = continuing(sending, minute(2), reports({ state, attempts: 7, why, tryAt: minute(99) }));
    const again = continuing(hall, minute(5), decides('again'));
    expect(messageIn(again)).toMatchObject({
      state: 'queued',
      attempts: 0,
      queuedAt: minute(0),
      askedAt: minute(5),
      tryAt: minute(5),
      why: null,
    });
  });

  it('[MS2] that a clerk has settled by hand is at its end, and the event says who it was', () => {
    const hall = continuing(sending, minute(2), reports({ state: 'unknown', why: 'restarted' }));
    const [event] = eventsOf(hall, decides('done'), minute(5));
    expect(event).toMatchObject({ decidedBy: 'dewi', message: { state: 'cancelled', why: 'settled-by-clerk' } });
    expect(continuing(hall, minute(5), decides('done')).messages.size).toBe(0);
  });

  it('[MS2] is not decided about while it is being sent, nor when it is settled', () => {
    expect(refusalOf(sending, decides('again'), minute(2))).toBe('message-under-way');
    expect(refusalOf(emptyHall, decides('done'), minute(2))).toBe('unknown-message');
  });
});
