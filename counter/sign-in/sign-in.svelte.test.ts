import { describe, expect, it } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import type { CounterView } from '../../contract/views/counter-view.ts';
import { atCounter, nine, noAlarms } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { SignIn } from './sign-in.svelte.ts';

const one = { id: 'fo-1', name: { id: 'Front Office 1', en: 'Front Office 1' }, takenBy: null };
const two = { id: 'fo-2', name: { id: 'Front Office 2', en: 'Front Office 2' }, takenBy: 'bu.rina' };
const counters = [one, two].map((counter) => ({ ...counter, station: { id: 'Front Office', en: 'Front Office' } }));

function door(fixedCounterId: string | null = null, last: string | null = null) {
  const hub = new PaperHub();
  const { hall } = atCounter();
  const view: CounterView = {
    is: 'signed-out',
    revision: 1,
    now: nine,
    hall,
    counters,
    fixedCounterId,
    locked: null,
    alarms: noAlarms,
  };
  hub.view = view;
  const kept = new Map<string, string>(last === null ? [] : [['antrean.counter.last', last]]);
  const memory = { getItem: (key: string) => kept.get(key) ?? null, setItem: (k: string, v: string) => kept.set(k, v) };
  const signIn = new SignIn(hub, memory);
  signIn.name = 'fo1';
  signIn.password = 'rahasia-sekali';
  return { hub, signIn, kept };
}

describe('signing in', () => {
  it('[DU2] keeps the session, forgets the password, and remembers the counter of this computer', async () => {
    const { hub, signIn, kept } = door();
    hub.answer = () => granted({ session: 's-1' });
    signIn.counterId = 'fo-1';
    await signIn.enter();
    expect(hub.session).toBe('s-1');
    expect(signIn.password).toBe('');
    expect(kept.get('antrean.counter.last')).toBe('fo-1');
  });

  it('[CT4] asks nothing before name, password and counter are there, and says what lacks until it is', async () => {
    const { hub, signIn } = door();
    expect(signIn.lacks).toBeNull();
    signIn.name = ' ';
    await signIn.enter();
    expect(signIn.lacks).toBe('name');
    [signIn.name, signIn.password] = ['fo1', ''];
    expect(signIn.lacks).toBe('password');
    signIn.password = 'rahasia-sekali';
    expect(signIn.lacks).toBe('counter');
    await signIn.enter();
    expect(hub.asked).toEqual([]);
    signIn.counterId = null;
    expect(signIn.lacks).toBeNull();
    hub.answer = () => refused('wrong-name-or-password');
    await signIn.enter();
    expect(hub.asked).toHaveLength(1);
    expect(signIn.lacks, 'the password was wrong, and is typed anew').toBeNull();
  });

  it('offers the counter that this screen belongs to, else the one of last time while it is free', () => {
    expect(door('fo-2').signIn.chosen).toBe('fo-2');
    expect(door(null, 'fo-1').signIn.chosen).toBe('fo-1');
    expect(door(null, 'fo-2').signIn.chosen).toBeUndefined();
  });

  it('takes a counter over only when it is said a second time', async () => {
    const { hub, signIn } = door();
    hub.answer = ({ payload }) => (payload.takeOver ? granted({ session: 's-2' }) : refused('counter-taken'));
    signIn.counterId = 'fo-2';
    await signIn.enter();
    expect(signIn.takingOver).toBe('fo-2');
    expect(hub.session).toBeNull();
    await signIn.enter({ takeOver: true });
    expect(hub.asked.map(({ payload }) => payload.takeOver)).toEqual([false, true]);
    expect(hub.session).toBe('s-2');
    expect(signIn.takingOver).toBeNull();
  });

  it('[DU2] lets an administrator in before the screen is paired, without a counter', async () => {
    const { hub, signIn } = door();
    hub.view = null;
    hub.pairingCode = 'K7QP3M';
    hub.answer = () => granted({ session: 's-3' });
    await signIn.enter();
    expect(hub.asked[0]?.payload.counterId).toBeNull();
  });

  it('says a wrong password in words and keeps the name', async () => {
    const { hub, signIn } = door('fo-1');
    hub.answer = () => refused('wrong-name-or-password');
    await signIn.enter();
    expect(signIn.presses.refusal?.code).toBe('wrong-name-or-password');
    expect(signIn).toMatchObject({ name: 'fo1', password: '' });
  });
});
