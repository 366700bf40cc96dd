import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostDesk, never, pass, sent } from './post-desk.fixture.ts';

let desk: PostDesk;

beforeEach(async () => {
  desk = await PostDesk.open();
});
afterEach(() => desk.close());

describe('what the far side reports', () => {
  it('is kept with the message, once, in whatever order it comes', async () => {
    await desk.write('satu');
    await pass(0);
    await desk.room.report('satu', 'delivered', '');
    await desk.room.report('satu', 'sent', '');
    await desk.room.report('satu', 'failed', 'late');
    await desk.room.report('no such message', 'delivered', '');
    expect(await desk.kept('satu')).toMatchObject({ state: 'delivered', said: '' });
  });

  it('[MS2] settles what nobody knew, and what is told while it is still being sent', async () => {
    desk.email.answers = async ({ messageId }) => {
      if (messageId === 'dua') await desk.room.report('dua', 'delivered', '');
      return { is: 'maybe-sent', why: 'no-answer', said: '' };
    };
    await desk.write('satu');
    await desk.write('dua');
    await pass(0);
    expect([await desk.state('satu'), await desk.state('dua')]).toEqual(['unknown', 'delivered']);
    await desk.room.report('satu', 'sent', '');
    expect(await desk.state('satu')).toBe('sent');
  });

  it('[MS7] leaves alone what a clerk has settled', async () => {
    desk.email.answers = () => Promise.resolve({ is: 'maybe-sent', why: 'no-answer', said: '' });
    await desk.write('satu');
    await pass(0);
    await desk.decide('satu', 'done');
    await desk.room.report('satu', 'delivered', 'late');
    expect(await desk.kept('satu')).toMatchObject({ state: 'cancelled', why: 'settled-by-clerk', said: '' });
  });

  it('brings a message back before the clerks that was sent and did not arrive', async () => {
    await desk.write('satu');
    await pass(0);
    await desk.room.report('satu', 'failed', '131026');
    expect(desk.live.hall.messages.get('satu')).toMatchObject({ state: 'failed', why: 'not-delivered' });
    expect((await desk.kept('satu')).said).toBe('131026');
  });
});

describe('a test message', () => {
  it('goes out at once and is kept nowhere', async () => {
    desk.email.answers = never;
    const under = desk.room.sendTest('email', 'admin@contoh.id');
    expect(desk.room.testResult(under)).toBeNull();
    desk.email.answers = () => sent;
    const another = desk.room.sendTest('email', 'admin@contoh.id');
    await pass(0);
    expect([desk.room.testResult(under), desk.room.testResult(another)]).toEqual([null, sent]);
    expect(desk.db.prepare('SELECT count(*) AS count FROM message').get()).toEqual({ count: 0 });
    expect(desk.room.testResult('no such test')).toBeUndefined();
  });

  it('says what hinders it', async () => {
    desk.isMailSetUp = false;
    const unset = desk.room.sendTest('email', 'admin@contoh.id');
    await pass(0);
    expect(desk.room.testResult(unset)).toMatchObject({ is: 'refused', why: 'not-set-up' });
  });
});
