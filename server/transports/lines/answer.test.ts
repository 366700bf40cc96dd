import { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';
import { expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import type { Office } from '../../application/office.ts';
import { answerAll } from './answer.ts';
import type { Desk } from './answer.ts';
import type { ConnectedScreen } from './connected-screen.ts';
import { UnderWay } from './under-way.ts';

const office = {
  steady: { elapsedMs: () => 0 },
  seen: { answers: { observe: () => {} }, refused: () => {} },
  log: { info: () => {}, fault: () => {} },
};
const asked = { nik: '1377024503900001', second: { is: 'birth-date', birthDate: '1990-03-05' } };

it('[RG1] [AC13] tells nobody what the contract does not name, whatever the hub’s own answer has in it', async () => {
  const why = granted({ listed: false, why: 'wrong-second-factor', maskedName: 'R*** C***' });
  // Only the parts used here: who asks, and one answer.
  const screen = { role: 'kiosk', device: { id: 'k' } } as unknown as ConnectedScreen;
  const answers = { 'register:check': () => Promise.resolve(why) } as unknown as Desk['answers'];
  const desk: Desk = { office: () => office as unknown as Office, answers, underWay: new UnderWay() };
  const socket = new EventEmitter();
  answerAll(socket as unknown as Socket, screen, desk, { allows: () => true });
  const heard = new Promise((resolve) => socket.emit('register:check', asked, resolve));
  expect(await heard).toEqual(granted({ listed: false }));
});
