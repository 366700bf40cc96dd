import { describe, expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { newHall } from '../../domain/hall.ts';
import { minute } from '../../domain/hall.fixture.ts';
import { newMessage } from '../../domain/post/message.ts';
import type { Message } from '../../domain/post/message.ts';
import { setupOf } from '../office.ts';
import { SurveyRoom } from '../survey/survey-room.ts';
import { messageTroubles } from './message-troubles.ts';

const file = shippedHall('pariaman');
const [officer] = [file.complaints.officer.roleId];
const aboutCase = { is: 'case', caseId: 'case' } as const;
const aboutComplaint = { is: 'complaint', complaintId: 'complaint' } as const;

function message(id: string, change: Partial<Message> = {}): Message {
  const head = { id, medium: 'email', about: aboutCase, purpose: 'request-answered' } as const;
  return { ...newMessage(head, minute(0)), number: '2026-00012', ...change };
}

function lookedAtBy(who: { roles: readonly string[]; administers: boolean }, at: number, ...messages: Message[]) {
  const hall = {
    ...newHall(setupOf(file, true, 'http://hub.example')),
    messages: new Map(messages.map((m) => [m.id, m])),
  };
  const scene = {
    hall,
    file,
    revision: 1,
    now: minute(at),
    survey: new SurveyRoom(() => 'pass'),
    voice: { edition: '' },
  };
  return messageTroubles(scene, who);
}

const seenBy = (...asked: Parameters<typeof lookedAtBy>) => lookedAtBy(...asked).messages;

const desk = { roles: ['back-office'], administers: false };

/** As shown to a clerk at a desk, sixteen minutes later. */
const told = (...messages: Message[]) => seenBy(desk, 16, ...messages).map(({ messageId, why }) => [messageId, why]);

describe('the messages before a clerk', () => {
  it('[MS7] are those that failed and those of which nobody knows, at once, oldest first', () => {
    const troubles = seenBy(
      desk,
      2,
      message('second', { state: 'unknown', why: 'no-answer', queuedAt: minute(1) }),
      message('first', { state: 'failed', why: 'refused' }),
      message('under way', { state: 'sending' }),
    );
    expect(troubles.map(({ messageId, state, why }) => [messageId, state, why])).toEqual([
      ['first', 'failed', 'refused'],
      ['second', 'unknown', 'no-answer'],
    ]);
    expect(troubles[0]?.about).toEqual({ is: 'case', id: 'case', number: '2026-00012' });
  });

  it('[MS7] are those that wait for a server only after a while, with the reason of the one that was tried', () => {
    const waiting = [message('tried', { why: 'away' }), message('behind'), message('other', { medium: 'whatsapp' })];
    expect(seenBy(desk, 10, ...waiting)).toEqual([]);
    expect(told(...waiting)).toEqual([
      ['tried', 'away'],
      ['behind', 'away'],
    ]);
  });

  it('[MS7] [WA11] say of none that it waits for its recipient because another does', () => {
    const by = { medium: 'whatsapp' } as const;
    const [his, behind] = [message('his', { ...by, why: 'window-closed' }), message('behind', by)];
    expect(told(his, behind)).toEqual([['his', 'window-closed']]);
    expect(told(his, behind, message('tried', { ...by, why: 'away' }))).toEqual([
      ['his', 'window-closed'],
      ['behind', 'away'],
      ['tried', 'away'],
    ]);
  });

  it('[MS7] [AC19] are his own business only', () => {
    const all = [
      message('case', { state: 'failed', why: 'refused' }),
      message('complaint', { state: 'failed', why: 'refused', about: aboutComplaint }),
    ];
    const seen = (who: typeof desk) => seenBy(who, 1, ...all).map(({ messageId }) => messageId);
    expect(seen({ roles: [], administers: false })).toEqual([]);
    expect(seen(desk)).toEqual(['case']);
    expect(seen({ roles: [officer], administers: false })).toEqual(['complaint']);
    expect(seen({ roles: [], administers: true })).toEqual(['case', 'complaint']);
  });

  it('[MS7] are the oldest thirty, and how many more there are', () => {
    const failed = Array.from({ length: 33 }, (_, i) =>
      message(`m-${32 - i}`, { state: 'failed', why: 'refused', queuedAt: minute(32 - i) }),
    );
    const { messages, moreMessages } = lookedAtBy(desk, 1, ...failed);
    expect([messages.length, messages[0]?.messageId, moreMessages]).toEqual([30, 'm-0', 3]);
  });
});
