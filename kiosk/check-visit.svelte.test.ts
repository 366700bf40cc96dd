import { describe, expect, it, vi } from 'vitest';
import type { CheckAnswer } from '../contract/requests/kiosk-requests.ts';
import { answered, kioskLink, listed, ticket, validNik } from './kiosk.fixture.svelte.ts';
import { atNoon, checked, kiosk, noon, pass, typeAll } from './visit.fixture.svelte.ts';

atNoon();

describe('a visitor who checks the register', () => {
  it('cannot go on with an impossible NIK', () => {
    const { visit } = kiosk();
    visit.check.start();
    typeAll(visit, '1377025708');
    visit.check.confirmNik();
    expect(visit.step.at).toBe('nik');
  });

  it('gives NIK and birth date, and sees the masked answer', async () => {
    const { visit, link } = await checked();
    expect(link.asked[0]?.payload).toEqual({
      nik: validNik,
      second: { is: 'birth-date', birthDate: '1965-08-17' },
    });
    expect(visit.step.at).toBe('answer');
  });

  it('[IS5] is believed his birthday by the hall’s clock, whatever this computer’s says', async () => {
    vi.setSystemTime(0);
    const { visit, link } = kiosk(kioskLink({ 'register:check': [listed] }), undefined, () => noon);
    visit.check.start();
    typeAll(visit, validNik);
    visit.check.confirmNik();
    typeAll(visit, '17081985');
    await visit.check.ask();
    expect(visit.step.at).toBe('answer');
    expect(link.asked[0]?.payload).toMatchObject({ second: { birthDate: '1985-08-17' } });
  });

  it('[CT6] [IS5] may be born today by the hall’s own day, which begins before that of Greenwich, and no day later', async () => {
    const early = Date.UTC(2026, 10, 22, 23, 30); // 06.30 on the 23rd
    for (const [born, at] of [
      ['23112026', 'answer'],
      ['24112026', 'second-factor'],
    ] as const) {
      const { visit } = kiosk(kioskLink({ 'register:check': [listed] }), undefined, () => early);
      visit.check.start();
      typeAll(visit, validNik);
      visit.check.confirmNik();
      typeAll(visit, born);
      await visit.check.ask();
      expect(visit.step.at).toBe(at);
    }
  });

  it('may give the last four digits of the family card instead', async () => {
    const { visit, link } = kiosk(kioskLink({ 'register:check': [listed] }));
    visit.check.start();
    typeAll(visit, validNik);
    visit.check.confirmNik();
    visit.check.chooseSecondFactor('family-card');
    typeAll(visit, '00123');
    await visit.check.ask();
    expect(link.asked[0]?.payload).toMatchObject({ second: { is: 'family-card', lastDigits: '0012' } });
  });

  it('takes the number of the letter in one touch, and the check goes along', async () => {
    const { visit, link, shelf } = await checked();
    visit.ticket.takeForLetter();
    await pass(0);
    expect(link.asked[1]).toMatchObject({ name: 'ticket:issue', payload: { serviceId: 'surat' } });
    expect(link.asked[1]?.payload).toHaveProperty('checkId', '0b0f4f0e-6f3f-4c3e-9d5f-0d3c4a5b6c7d');
    expect(visit.step.at).toBe('holding');
    expect(JSON.stringify(shelf.written)).not.toContain('0b0f4f0e');
  });

  it('[IS6] declares a priority on the answer itself, and takes it back with a second touch', async () => {
    const { visit, link } = await checked();
    visit.choosePriority('anak');
    visit.choosePriority('anak');
    visit.choosePriority('lansia');
    visit.ticket.takeForLetter();
    await pass(0);
    expect(link.asked[1]?.payload).toMatchObject({
      priorityId: 'lansia',
      checkId: '0b0f4f0e-6f3f-4c3e-9d5f-0d3c4a5b6c7d',
    });
  });

  it('[IS2] takes one number to ask a clerk when nothing was found, and no check goes along', async () => {
    const { visit, link } = await checked(answered<CheckAnswer>({ listed: false }));
    visit.ticket.takeForLetter();
    visit.ticket.takeForLetter();
    await pass(0);
    expect(link.asked).toHaveLength(2);
    expect(link.asked[1]).toMatchObject({
      name: 'ticket:issue',
      payload: { serviceId: 'surat', priorityId: null, checkId: null },
    });
    expect(visit.step).toEqual({ at: 'holding', ticket });
  });

  it('[IS6] may declare a priority also for asking', async () => {
    const { visit, link } = await checked(answered<CheckAnswer>({ listed: false }));
    visit.choosePriority('lansia');
    visit.ticket.takeForLetter();
    await pass(0);
    expect(link.asked[1]?.payload).toMatchObject({ priorityId: 'lansia', checkId: null });
  });

  it('keeps what was typed when the machine did not answer', async () => {
    const { visit } = await checked('no-answer');
    expect(visit.step).toMatchObject({ at: 'second-factor', digits: '17081965', unanswered: true });
  });

  it('[SC6] leaves nothing of it on the kiosk after thirty seconds without touch', async () => {
    const { visit } = await checked();
    await pass(29);
    expect(visit.step.at).toBe('answer');
    await pass(1);
    expect(visit.step).toEqual({ at: 'home' });
  });

  it('[SC6] is asked after a minute of silence, and then everything typed is gone', async () => {
    const { visit, shelf } = kiosk();
    visit.check.start();
    typeAll(visit, validNik);
    await pass(59);
    expect(visit.silence.stillHere).toBeNull();
    await pass(1);
    expect(visit.silence.stillHere).toBe(20);
    await pass(20);
    expect(visit.step).toEqual({ at: 'home' });
    expect(shelf.written).toHaveLength(0);
  });

  it('goes on after answering that somebody is here', async () => {
    const { visit } = kiosk();
    visit.check.start();
    typeAll(visit, '1377');
    await pass(65);
    visit.silence.touched();
    expect(visit.silence.stillHere).toBe(15);
    visit.silence.begin();
    expect(visit.silence.stillHere).toBeNull();
    expect(visit.step).toEqual({ at: 'nik', digits: '1377' });
  });

  it('[SC6] does not show an answer that comes after its visitor has left, not even to the next who checks', async () => {
    const { visit, link } = kiosk();
    const awaited = Promise.withResolvers<typeof listed>();
    vi.spyOn(link, 'ask')
      .mockReturnValueOnce(awaited.promise)
      .mockReturnValueOnce(new Promise(() => {}));
    const checks = () => {
      visit.check.start();
      typeAll(visit, validNik);
      visit.check.confirmNik();
      typeAll(visit, '17081965');
      return visit.check.ask();
    };
    const checking = checks();
    visit.leave();
    expect(visit.step).toEqual({ at: 'home' });
    void checks();
    awaited.resolve(listed);
    await checking;
    expect(visit.step).toEqual({ at: 'checking' });
  });
});
