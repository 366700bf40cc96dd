import { describe, expect, it } from 'vitest';
import { emptyHall, minute } from '../hall.fixture.ts';
import { hours } from '../hall-time/instant.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';
import { newMessage } from './message.ts';
import type { MessageAbout, MessageFacts } from './message.ts';
import { afterOffering } from './patience.ts';

const facts = (about: MessageAbout): MessageFacts =>
  newMessage(
    { id: 'message', medium: 'whatsapp', about, purpose: about.is === 'chat' ? 'chat' : 'request-answered' },
    minute(0),
  );

const chat: MessageAbout = { is: 'chat', chatId: 'chat' };
const request: MessageAbout = { is: 'case', caseId: 'case' };

/** A message that was queued, was being sent, and then got this state. */
function becomes(about: MessageAbout, state: MessageFacts['state']): Hall {
  const { id: messageId, medium, purpose } = facts(about);
  const steps = [
    { type: 'queue-message', messageId, medium, about, purpose },
    { type: 'record-message', message: { ...facts(about), state: 'sending' }, from: 'post-room' },
    { type: 'record-message', message: { ...facts(about), state, why: 'no-answer' }, from: 'post-room' },
  ] as const;
  return steps.reduce<Hall>((hall, command) => {
    const decision = decide(hall, command, minute(1));
    if (!decision.ok) throw new Error(decision.refusal);
    return decision.events.reduce(evolve, hall);
  }, emptyHall);
}

describe('what a conversation says', () => {
  it.each(['unknown', 'failed'] as const)('[WA12] is for no clerk to decide when it is %s', (state) => {
    expect([...becomes(chat, state).messages.values()]).toEqual([]);
    expect([...becomes(request, state).messages.values()]).toMatchObject([{ state }]);
  });
});

it('[WA11] what waits until somebody writes is not tried again and again', () => {
  const waits = { is: 'try-later', why: 'window-closed', stops: 'this' } as const;
  const sending: MessageFacts = { ...facts(request), state: 'sending', attempts: 1 };
  expect(afterOffering(sending, waits, minute(1))).toMatchObject({ state: 'queued', tryAt: minute(1) + hours(12) });
  const later = afterOffering(sending, { ...waits, why: 'not-now' }, minute(1));
  expect(later.tryAt).toBe(minute(2));
});
