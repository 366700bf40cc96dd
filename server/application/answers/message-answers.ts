import { granted, refused } from '../../../contract/reply.ts';
import type { MessageAbout } from '../../domain/post/message.ts';
import { actorOf } from '../access/actor.ts';
import type { Office } from '../office.ts';
import { mayHandle } from '../post/message-rights.ts';
import type { Answers, Screen } from './screen.ts';
import { audit } from '../access/audit.ts';

type MessageRequest =
  | 'message:decide'
  | 'message:look'
  | 'settings:secrets'
  | 'secret:set'
  | 'post:test'
  | 'post:test-result';

export const messageAnswers: Answers<MessageRequest> = {
  'message:decide': async (office, screen, { commandId, messageId, answer }) => {
    // A repeat is answered before the message is looked for: once dealt with, the hall has it no more (IS2).
    const known = await office.live.answered<null>(commandId);
    if (known) return known;
    const message = office.live.hall.messages.get(messageId);
    if (!message || !isHis(office, screen, message.about)) return refused('unknown-message');
    const clerkId = screen.seat?.clerk.id ?? '';
    const command = { type: 'decide-message', messageId, clerkId, answer } as const;
    return office.live.perform({ command, commandId, answer: () => null });
  },

  'message:look': async (office, screen, { messageId }) => {
    const kept = await office.outbox.message(messageId);
    if (!kept || !isHis(office, screen, kept.about)) return refused('unknown-message');
    // The message may name an address, so each look is in the audit record (DU5).
    await audit(office, screen.seat?.clerk.id, 'message-looked-at', messageId);
    return granted({ said: kept.said });
  },

  'settings:secrets': ({ secrets, live }) =>
    Promise.resolve(granted({ isSet: secrets.names(), publicUrl: live.hall.setup.publicUrl ?? '' })),

  'secret:set': async (office, screen, { name, value }) => {
    await office.secrets.set(name, value);
    await audit(office, screen.seat?.clerk.id, value === null ? 'secret-removed' : 'secret-set', name);
    if (name !== 'metrics-token') office.postRoom.hurry(name === 'mail-password' ? 'email' : 'whatsapp');
    return granted(null);
  },

  'post:test': async (office, screen, { medium, to }) => {
    await audit(office, screen.seat?.clerk.id, 'post-tested', medium);
    return granted({ testId: office.postRoom.sendTest(medium, to) });
  },

  'post:test-result': ({ postRoom }, _screen, { testId }) => {
    const carried = postRoom.testResult(testId);
    if (carried === undefined) return Promise.resolve(refused('unknown-message'));
    return Promise.resolve(granted(carried && { why: null, said: '', ...carried }));
  },
};

function isHis(office: Office, { seat }: Screen, about: MessageAbout): boolean {
  return seat !== null && mayHandle(actorOf(office, seat), about, office.live.hall.setup);
}
