import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as passes } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MailServer } from '../../server/adapters/post/mail-server.fixture.ts';
import { openAgain } from '../open-again.ts';
import { layOutRealHall } from '../real-hall.ts';
import { clear, hallWithMail, newFolder, write } from './support/mail-office.ts';

const program = join(import.meta.dirname, '../../server/main.ts');
/** Less than the time that the hub gives a message to finish when it is stopped. */
const SOON_MS = 1_000;

let folder: string;
let server: MailServer;
let messageId: string;
let hub: ChildProcess;

beforeEach(async () => {
  folder = newFolder();
  server = await new MailServer().start();
  await layOutRealHall(folder, hallWithMail(server.port), Date);
  // No server yet, so that the message has to be sent by the stopped program.
  await server.stop();
  const opened = await openAgain(folder, Date);
  messageId = await write(opened, 'ana@contoh.id');
  await opened.close();
  server.mood = { is: 'thinks' };
  await server.start();
  const options = ['--data', folder, '--port', '0', '--host', '127.0.0.1', '--pages', 'none'];
  hub = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  await vi.waitUntil(() => server.received.length === 1, 60_000);
});
afterEach(async () => {
  hub.kill('SIGKILL');
  await server.stop();
  clear(folder);
});

/** Stopped as by systemd, while the mail server has the message but has not answered; resolves with the exit. */
function stopped(): Promise<unknown> {
  const ended = once(hub, 'exit');
  hub.kill('SIGTERM');
  return ended;
}

async function found() {
  const opened = await openAgain(folder, Date);
  const kept = await opened.office.outbox.message(messageId);
  await opened.close();
  return { state: kept?.state, why: kept?.why };
}

it('[MS2] a hub that is stopped lets the message under way come to its end: it is sent, and no clerk is asked', async () => {
  const ended = stopped();
  await passes(SOON_MS);
  server.answers();
  expect(await ended).toEqual([0, null]);
  expect(await found()).toEqual({ state: 'sent', why: null });
});

it('[MS2] it does not wait for ever for a mail server that says nothing: it writes down that nobody knows, and ends', async () => {
  expect(await stopped()).toEqual([0, null]);
  expect(await found()).toEqual({ state: 'unknown', why: 'no-answer' });
});
