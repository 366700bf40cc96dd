import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linked, view } from './hub-link.fixture.ts';

describe('the link to the hub', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[SC1] never lets an older view replace a newer one', () => {
    const { link, line } = linked();
    line.says('view', view(7)).says('view', view(6));
    expect(link.view?.revision).toBe(7);
  });

  it('[SC1] shows an equal revision again: the clock and the printers change views, too', () => {
    const { link, line } = linked();
    line.says('view', view(7)).says('view', { ...view(7), open: { is: 'closed', opensAt: null } });
    expect(link.view?.open.is).toBe('closed');
  });

  it('[SC2] begins anew with whatever the hub holds after a cut, also when another hall is open there', () => {
    const { link, line } = linked();
    line.says('view', view(500)).connect().says('view', view(1));
    expect(link.view?.revision).toBe(1);
  });

  it('[SC2] comes in anew when the beat tells of a revision it has missed', () => {
    const { line } = linked();
    line.says('view', view(7)).says('beat', { revision: 8, now: 2_000 });
    expect(line.connections).toBe(2);
  });

  it('[SC3] says it is no longer current after three seconds without a beat, and current with the next', () => {
    const { link, line } = linked();
    line.says('view', view(7));
    vi.advanceTimersByTime(2_900);
    expect(link.online).toBe(true);
    vi.advanceTimersByTime(700);
    expect(link.online).toBe(false);
    line.says('beat', { revision: 7, now: 9_000 });
    expect(link.online).toBe(true);
  });

  it('[SC2] dials anew when the line is silent, once for each silence: half open, it would never say that it is dead', () => {
    const { line } = linked();
    line.says('view', view(7));
    vi.advanceTimersByTime(2_900);
    expect(line.hangUps).toBe(0);
    vi.advanceTimersByTime(10_000);
    expect(line.hangUps).toBe(1);
    line.connect();
    vi.advanceTimersByTime(2_500);
    expect(line.hangUps, 'its first view may take as long as a beat').toBe(1);
    vi.advanceTimersByTime(1_500);
    expect(line.hangUps).toBe(2);
  });

  it('[SC2] [SC10] gives a hub that was heard to go the time to take a whole hall in, and a silent line none', () => {
    const { line } = linked();
    line.says('disconnect', 'transport close');
    expect(line.patienceMs).toBe(5_000);
    line.says('connect_error', new Error('websocket error'));
    expect(line.patienceMs).toBe(5_000);
    line.says('connect_error', new Error('timeout'));
    expect(line.patienceMs).toBe(1_200);
    line.says('disconnect', 'ping timeout');
    expect(line.patienceMs).toBe(1_200);
    line.says('connect').says('disconnect', 'io client disconnect');
    expect(line.patienceMs, 'this screen has hung up itself').toBe(5_000);
  });

  it('[SC11] is patient now and then with a hub that never answers soon enough', () => {
    const { line } = linked();
    const patience = Array.from({ length: 30 }, () => {
      line.says('connect_error', new Error('timeout'));
      return line.patienceMs;
    });
    expect(patience.slice(0, 19).every((ms) => ms === 1_200)).toBe(true);
    expect(patience.flatMap((ms, dial) => (ms === 5_000 ? [dial + 1] : []))).toEqual([20, 25, 30]);
    line.says('connect').says('connect_error', new Error('timeout'));
    expect(line.patienceMs).toBe(1_200);
  });

  it('[SC7] takes up a newer build once nobody is there, once, and a display only in a closed hall', () => {
    const { link, line, reload, touch } = linked('of yesterday');
    expect(line.greeting?.build).toBe('of yesterday');
    line.says('view', view(7)).says('newer-build', { build: 'of today' });
    touch.untouchedMs = 61_000;
    vi.advanceTimersByTime(1_000);
    expect(reload, 'its sound would be lost in an open hall').not.toHaveBeenCalled();
    line.says('view', { ...view(7), open: { is: 'closed', opensAt: null } });
    link.keepSession('of somebody');
    vi.advanceTimersByTime(1_000);
    expect(reload).not.toHaveBeenCalled();
    link.forgetSession();
    link.isInUse = () => true;
    vi.advanceTimersByTime(1_000);
    expect(reload, 'somebody listens, reads or speaks').not.toHaveBeenCalled();
    link.isInUse = () => false;
    touch.untouchedMs = 59_000;
    vi.advanceTimersByTime(1_000);
    expect(reload).not.toHaveBeenCalled();
    touch.untouchedMs = 61_000;
    vi.advanceTimersByTime(100_000);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('[SC7] is loaded anew at once for a part that its build has no more, once for each build, signed in or not', () => {
    const { link, line, reload } = linked('of yesterday');
    line.says('view', view(7));
    link.keepSession('of somebody');
    expect(link.loadNewerBuild(), 'it may just not have come over the line').toBe(false);
    line.says('newer-build', { build: 'of today' });
    expect([link.loadNewerBuild(), link.loadNewerBuild()]).toEqual([true, false]);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('[AC22] shows nothing more of a session that is over, also where the hub is away at that moment', () => {
    const { link, line } = linked();
    link.keepSession('of somebody');
    line.says('view', view(7));
    link.forgetSession();
    expect(link.view).toBeNull();
    line.connect().says('view', view(8));
    expect(link.view?.revision).toBe(8);
  });

  it('[SC7] is at rest when the hub serves what is loaded here', () => {
    const { line, reload, touch } = linked('of today');
    line.says('newer-build', { build: 'of tomorrow' }).connect();
    touch.untouchedMs = 61_000;
    vi.advanceTimersByTime(5_000);
    expect(reload).not.toHaveBeenCalled();
  });

  it('[SC5] asks seldom while it is too old, and reloads although this computer’s clock was set back', () => {
    const { line, reload } = linked();
    line.says('outdated', { protocol: 9 }).says('disconnect', 'io server disconnect');
    vi.advanceTimersByTime(9_000);
    expect(line.connections).toBe(1);
    vi.advanceTimersByTime(2_000);
    expect(line.connections).toBe(2);
    vi.setSystemTime(Date.now() - 3_600_000);
    line.says('outdated', { protocol: 9 });
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('[SC5] reloads when the hub calls it outdated, but not in circles', () => {
    const { line, reload } = linked();
    line.says('outdated', { protocol: 9 }).says('outdated', { protocol: 9 });
    expect(reload).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(61_000);
    line.says('outdated', { protocol: 9 });
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('[DU2] keeps the token it is paired with and comes in with it', () => {
    const { link, line } = linked();
    line.says('pairing', { code: 'ABC234' });
    expect(link.pairingCode).toBe('ABC234');
    line.says('paired', { device: 'token-of-this-display' });
    expect(link.pairingCode).toBeNull();
    expect(line.greeting?.device).toBe('token-of-this-display');
  });

  it('[DU2] forgets its token and what it showed when it is turned away', () => {
    const { link, line } = linked();
    line.says('paired', { device: 'old' }).says('view', view(7)).says('pairing', { code: 'ABC234' });
    expect(link.view).toBeNull();
    expect(line.connect().greeting?.device).toBeUndefined();
  });

  it('[DU2] says that the hub has ended a session, until somebody signs in again', () => {
    const { link, line } = linked();
    line.says('session-ended', { takenBy: null });
    expect([link.signedIn, link.sessionEnded]).toEqual([false, false]);
    link.keepSession('of this morning');
    line.says('session-ended', { takenBy: 'Budi Rekaan' });
    expect([link.signedIn, link.sessionEnded, link.session, link.takenBy]).toEqual([false, true, null, 'Budi Rekaan']);
    link.keepSession('of this afternoon');
    expect([link.signedIn, link.sessionEnded]).toEqual([true, false]);
  });

  it('[IS2] answers an asking that nobody answered with a refusal, so that it can be repeated', async () => {
    const { link, line } = linked();
    const unanswered = link.ask('setup:halls', {});
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await unanswered).toEqual({ ok: false, refusal: 'no-answer' });
    line.tears();
    expect(await link.ask('setup:halls', {}), 'nothing was ever heard of it').toEqual({
      ok: false,
      refusal: 'no-answer',
    });
    expect(line.asked).toHaveLength(1);
  });

  it('[SC12] waits longer for what is drawn, set or opened first', async () => {
    const { link, line } = linked();
    const sheet = link.ask('key:sheet', { password: 'kata sandi' });
    await vi.advanceTimersByTimeAsync(29_000);
    line.answers({ ok: true, value: { pdf: '' } });
    expect(await sheet).toMatchObject({ ok: true });
  });

  it('[SC12] asks again over the next line what a torn one has swallowed', async () => {
    const { link, line } = linked();
    line.says('view', view(7));
    const asked = link.ask('setup:halls', {});
    await vi.advanceTimersByTimeAsync(400);
    line.tears();
    await vi.advanceTimersByTimeAsync(700);
    line.connect();
    await vi.advanceTimersByTimeAsync(0);
    line.answers({ ok: true, value: [] });
    expect(await asked).toEqual({ ok: true, value: [] });
    expect(line.asked).toEqual([
      ['setup:halls', {}],
      ['setup:halls', {}],
    ]);
  });

  it('[SC12] waits in a blink of the line, but not for a hub of which nothing is heard any more', async () => {
    const { link, line } = linked();
    line.says('view', view(7)).tears();
    const refusedAt: number[] = [];
    const began = performance.now();
    void link.ask('setup:halls', {}).then(() => refusedAt.push(performance.now() - began));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(refusedAt).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(refusedAt, 'three seconds and one look').toEqual([3_500]);
    expect(line.asked).toEqual([]);
  });
});
