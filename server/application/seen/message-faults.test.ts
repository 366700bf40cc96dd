import { expect, it } from 'vitest';
import { minute } from '../../domain/hall.fixture.ts';
import { newMessage } from '../../domain/post/message.ts';
import type { Message } from '../../domain/post/message.ts';
import { messageFaults } from './message-faults.ts';

const about = { is: 'case', caseId: 'case' } as const;

function message(change: Partial<Message>): Message {
  const head = { id: 'message', medium: 'whatsapp', about, purpose: 'request-answered' } as const;
  return { ...newMessage(head, minute(0)), number: '2026-00001', ...change };
}

it('[OB3] counts what does not get out, and how long it has been tried', () => {
  const messages = [
    message({ state: 'unknown', why: 'restarted' }),
    message({ state: 'failed', why: 'refused' }),
    message({ medium: 'email', why: 'away', askedAt: minute(10) }),
    message({ medium: 'email', why: 'away', askedAt: minute(30) }),
  ];
  expect(messageFaults(messages, minute(50))).toEqual([
    { is: 'messages-late', medium: 'email', messages: 1, minutes: 40 },
    { is: 'messages-stuck', medium: 'whatsapp', messages: 2 },
  ]);
});

it('[OB3] [HM5] calls nothing stuck that a clerk is to send himself: nobody has failed to send it', () => {
  expect(messageFaults([message({ state: 'failed', why: 'by-hand' })], minute(50))).toEqual([]);
});
