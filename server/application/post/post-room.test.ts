import { afterEach, beforeEach, expect, it } from 'vitest';
import { hours, minutes } from '../../domain/hall-time/instant.ts';
import type { ArchivedLetter } from '../../ports/case-archive.ts';
import type { Carried } from '../../ports/post.ts';
import { PostDesk, away, morning, never, notNow, pass, sent } from './post-desk.fixture.ts';

let desk: PostDesk;

beforeEach(async () => {
  desk = await PostDesk.open();
});
afterEach(() => desk.close());

it('[MS1] sends what is written, with the words that lie beside the ledger', async () => {
  await desk.write('satu', { to: 'ana@contoh.id' });
  await pass(0);
  expect(desk.email.taken).toEqual(['satu']);
  expect(await desk.kept('satu')).toMatchObject({ state: 'sent', attempts: 1, words: { to: 'ana@contoh.id' } });
  const ledger = JSON.stringify(desk.db.prepare('SELECT body FROM ledger').all());
  expect(ledger).not.toContain('contoh.id');
});

it('[ST2] says of a trial that it is one, but not at every turn of a conversation', async () => {
  desk.isTrial = true;
  await desk.openRoom();
  const seen: string[] = [];
  desk.email.answers = ({ subject, text }) => {
    seen.push(`${subject}: ${text}`);
    return sent;
  };
  await desk.write('satu');
  await desk.write('dua', { about: { is: 'chat', chatId: 'chat' } });
  await pass(0);
  expect(seen).toEqual([expect.stringMatching(/^\[UJI COBA\] s: Pesan uji coba.*\n\nt$/s), 's: t']);
});

it('[MS1] forgets words and address a week after it was settled, and never those of a failed one', async () => {
  desk.email.answers = ({ messageId }) => (messageId === 'buruk' ? { is: 'refused', why: 'refused', said: 'x' } : sent);
  await desk.write('satu');
  await desk.write('buruk');
  await pass(1);
  await desk.outbox.forgetWords(morning);
  expect((await desk.kept('satu')).words).not.toBeNull();
  await desk.outbox.forgetWords(morning + minutes(1));
  expect([(await desk.kept('satu')).words, (await desk.kept('buruk')).words?.to]).toEqual([null, 'buruk@contoh.id']);
});

it('[MS2] writes that it is being sent before the carrier has a byte of it', async () => {
  let seen = '';
  desk.email.answers = async ({ messageId }) => {
    seen = await desk.state(messageId);
    return sent;
  };
  await desk.write('satu');
  await pass(0);
  expect(seen).toBe('sending');
});

it('[MS2] finds what was being sent when the hub ended, and sends it to nobody by itself', async () => {
  desk.email.answers = never;
  await desk.write('satu');
  await pass(0);
  desk.email.answers = () => sent;
  await desk.openRoom(); // the process was killed: the old room ended without a word
  await pass(hours(2));
  expect(await desk.kept('satu')).toMatchObject({ state: 'unknown', why: 'restarted' });
  expect(desk.email.taken).toEqual(['satu']);
  await desk.decide('satu', 'again');
  await pass(0);
  expect([await desk.state('satu'), desk.email.taken]).toEqual(['sent', ['satu', 'satu']]);
});

it.each<[string, () => Carried]>([
  ['says that it broke off', () => ({ is: 'maybe-sent', why: 'no-answer', said: '' })],
  [
    'breaks itself',
    () => {
      throw new Error('nobody foresaw this');
    },
  ],
])('[MS2] does not repeat what has perhaps arrived, when the carrier %s', async (_, answers) => {
  desk.email.answers = answers;
  await desk.write('satu');
  await pass(hours(5));
  expect([await desk.state('satu'), desk.email.taken]).toEqual(['unknown', ['satu']]);
  await desk.decide('satu', 'done');
  expect(await desk.state('satu')).toBe('cancelled');
});

it('[MS2] sends nothing that a clerk has settled while it waited, or while its letter was drawn', async () => {
  const letter = { slip: { number: '400/1' }, cancelledWhy: null } as ArchivedLetter;
  desk.letter = () => Promise.resolve(letter);
  desk.email.answers = () => away;
  for (const id of ['satu', 'dua']) await desk.write(id, { letterId: 'letter' });
  await pass(0);
  const drawn = Promise.withResolvers<ArchivedLetter>();
  desk.letter = () => drawn.promise;
  await desk.decide('dua', 'done');
  await pass(minutes(2));
  await desk.decide('satu', 'done');
  drawn.resolve(letter);
  await pass(hours(2));
  expect([desk.email.taken, await desk.state('satu'), await desk.state('dua')]).toEqual([
    ['satu'],
    'cancelled',
    'cancelled',
  ]);
});

it('[MS4] keeps the order of one recipient, however his address is written, and lets others pass', async () => {
  desk.email.answers = ({ messageId }) => (messageId === 'satu' ? notNow : sent);
  await desk.write('satu', { to: 'ana@contoh.id' });
  await desk.write('dua', { to: 'ANA@contoh.id' });
  await desk.write('tiga', { to: 'ben@contoh.id' });
  await pass(0);
  expect(desk.email.taken).toEqual(['satu', 'tiga']);
  desk.email.answers = () => sent;
  await pass(minutes(2));
  expect(desk.email.taken).toEqual(['satu', 'tiga', 'satu', 'dua']);
});

it('[MS4] goes on past a message that cannot be written, and past one that is refused', async () => {
  desk.email.answers = ({ messageId }) => (messageId === 'dua' ? { is: 'refused', why: 'refused', said: '' } : sent);
  await desk.write('satu', { letterId: 'no such letter', to: 'ana@contoh.id' });
  await desk.write('dua', { to: 'ana@contoh.id' });
  await desk.write('tiga', { to: 'ana@contoh.id' });
  await pass(0);
  expect(await desk.kept('satu')).toMatchObject({ state: 'failed', why: 'cannot-be-written', attempts: 0 });
  expect([await desk.state('dua'), await desk.state('tiga')]).toEqual(['failed', 'sent']);
  expect(desk.faults).toEqual(['a message could not be written']);
});

it('[MS4] sends by WhatsApp while the mail server says nothing at all', async () => {
  desk.email.answers = never;
  await desk.write('satu');
  await desk.write('dua', { medium: 'whatsapp', to: '6281234567890' });
  await pass(0);
  expect([await desk.state('satu'), await desk.state('dua')]).toEqual(['sending', 'sent']);
});

it('[WA11] sends what was just being offered when its recipient wrote: nothing waited then that he could have woken', async () => {
  const { whatsapp } = desk;
  whatsapp.answers = ({ to }) => {
    if (whatsapp.heard.has(to)) return sent;
    whatsapp.heard.add(to);
    return { is: 'try-later', why: 'window-closed', said: '', stops: 'this' };
  };
  await desk.write('satu', { medium: 'whatsapp', to: 'ID.13491208' });
  await pass(minutes(1));
  expect([await desk.state('satu'), whatsapp.taken]).toEqual(['sent', ['satu', 'satu']]);
});

it('[WA11] sends what waits for somebody who had written when the hub was killed', async () => {
  const { whatsapp } = desk;
  whatsapp.answers = () => ({ is: 'try-later', why: 'window-closed', said: '', stops: 'this' });
  await desk.write('satu', { medium: 'whatsapp', to: 'ID.13491208' });
  await pass(minutes(1));
  whatsapp.heard.add('ID.13491208');
  whatsapp.answers = () => sent;
  await desk.openRoom();
  await pass(minutes(1));
  expect([await desk.state('satu'), whatsapp.taken]).toEqual(['sent', ['satu', 'satu']]);
});

it('[MS2] waits for a disk that takes nothing before it begins, and keeps what became of it when it can', async () => {
  desk.ledgerFault = new Error('disk full');
  await desk.write('satu');
  await pass(minutes(1));
  expect(desk.email.taken).toEqual([]);
  desk.ledgerFault = null;
  desk.email.answers = () => {
    desk.ledgerFault = new Error('disk full');
    return sent;
  };
  await pass(minutes(1));
  expect(await desk.state('satu')).toBe('sending');
  desk.ledgerFault = null;
  await pass(minutes(1));
  expect([await desk.state('satu'), desk.email.taken]).toEqual(['sent', ['satu']]);
});

it('[MS2] closes with the truth about the message under way', async () => {
  desk.email.answers = (_, end) =>
    new Promise((resolve) =>
      end.addEventListener('abort', () => resolve({ is: 'maybe-sent', why: 'no-answer', said: '' })),
    );
  await desk.write('satu');
  await desk.write('dua');
  await pass(0);
  const closing = desk.room.close();
  await pass(5_000);
  await closing;
  expect([await desk.state('satu'), await desk.state('dua')]).toEqual(['unknown', 'queued']);
});
