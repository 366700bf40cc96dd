import { describe, expect, it } from 'vitest';
import { mayUndo } from '../cases/decide-case.ts';
import { handOverPrinter } from '../letters/deeds.ts';
import { outcome, step } from '../procedures/procedure.fixture.ts';
import { eventOf, eventsOf, minute, refusalOf } from '../hall.fixture.ts';
import { as, asks, asksForKtp, caseFromHome, caseIn, checks, does, homeHallAfter, openAt } from './home.fixture.ts';

const listed = homeHallAfter(asks('siti'), checks('siti', true));
const answer = does('siti', 'look', 'letter', { words: '' });

const mayUndoAfter = (answerBy: 'email' | 'by-hand', ...[stepId, outcomeId]: readonly [string, string]) => {
  const hall = homeHallAfter(asks('siti', { answerBy }), checks('siti', true), does('siti', stepId, outcomeId));
  return mayUndo(caseIn(hall, 'siti'), 'somebody as back-office', minute(3));
};

describe('an answer to somebody at home', () => {
  it('[HM3] goes out with the letter that is signed in the same press, and ends the case', () => {
    const types = eventsOf(listed, answer, minute(9)).map(({ type }) => type);
    expect(types).toEqual([
      'case-moved',
      'letter-drafted',
      'letter-signed',
      'request-answered',
      'handed-over',
      'message-queued',
    ]);
    expect(eventOf('request-answered', listed, answer, minute(9))).toMatchObject({
      letterId: 'letter of letter of siti',
    });
    expect(eventOf('message-queued', listed, answer, minute(9))).toMatchObject({
      medium: 'email',
      purpose: 'request-answered',
      about: { is: 'case', caseId: caseFromHome('siti') },
    });
  });

  it('[HM3] comes out of no printer, although the hall prints its letters', () => {
    const given = step('given', ['back-office'], [outcome('on', [], { does: ['hand-over'], ends: 'done' })], {
      visitorAt: 'back-office',
    });
    const services = listed.setup.services.map((each) =>
      each.case ? { ...each, case: { steps: [...each.case.steps, given] } } : each,
    );
    const hall = { ...listed, setup: { ...listed.setup, services } };
    expect(handOverPrinter(hall, 'surat'), 'for whoever comes').toBe('printer-loket');
    expect(eventsOf(hall, answer, minute(9)).some(({ type }) => type === 'paper-queued')).toBe(false);
  });

  it('[HM3] [LE1] has the purpose that was told with the request', () => {
    expect(eventOf('letter-signed', listed, answer, minute(9)).purpose).toBe('Beasiswa');
  });

  it('[LE5] is a hand-over to the applicant, for that purpose', () => {
    expect(eventOf('handed-over', listed, answer, minute(9))).toMatchObject({ to: 'applicant', purpose: 'Beasiswa' });
  });

  it.each(['email', 'whatsapp'] as const)('[HM3] goes by the medium that was asked for: %s', (answerBy) => {
    const hall = homeHallAfter(asks('siti', { answerBy }), checks('siti', true));
    expect(eventOf('message-queued', hall, answer, minute(9)).medium).toBe(answerBy);
  });

  it('[HM3] needs words where no letter says it, and a reason besides them is not asked for', () => {
    const hall = homeHallAfter(asks('siti'), checks('siti', false));
    const refusal = (words: string | null) =>
      refusalOf(hall, does('siti', 'look', 'not-listed', words === null ? null : { words }));
    expect([refusal(null), refusal(''), refusal('Belum terdaftar.')]).toEqual(['words-wanted', 'words-wanted', null]);
  });

  it('[HM3] does not go while a draft of the letter waits', () => {
    const hall = homeHallAfter(asks('siti'), checks('siti', true), does('siti', 'look', 'draft-only', null));
    expect(refusalOf(hall, does('siti', 'answer', 'sent'))).toBe('letter-not-signed');
  });

  it('[HM5] by hand waits for a clerk who says that he has sent it', () => {
    const hall = homeHallAfter(
      asks('siti', { via: 'whatsapp', answerBy: 'by-hand', by: as('back-office') }),
      checks('siti', true),
      answer,
    );
    const [message] = hall.messages.values();
    expect(message).toMatchObject({ medium: 'whatsapp', state: 'failed', why: 'by-hand', number: '2026-00001' });
    const done = { type: 'decide-message', messageId: message?.id ?? '', clerkId: 'dewi', answer: 'done' } as const;
    const settled = eventOf('message-changed', hall, done, minute(12));
    expect(settled).toMatchObject({ message: { state: 'cancelled', why: 'settled-by-clerk' }, decidedBy: 'dewi' });
  });

  it('[HM5] by hand to whom wrote by mail goes back by mail', () => {
    const hall = homeHallAfter(
      asks('siti', { via: 'email', answerBy: 'by-hand', by: as('back-office') }),
      checks('siti', true),
      answer,
    );
    expect([...hall.messages.values()].map(({ medium }) => medium)).toEqual(['email']);
  });

  it('[HM6] is not taken back, by mail or by hand; what was written to nobody is', () => {
    expect([mayUndoAfter('email', 'look', 'letter'), mayUndoAfter('by-hand', 'look', 'letter')]).toEqual([
      false,
      false,
    ]);
    expect(mayUndoAfter('email', 'look', 'draft-only')).toBe(true);
  });
});

describe('a paper that is asked for again', () => {
  const asked = homeHallAfter(asks('siti'), asksForKtp('siti'));

  it('[HM4] counts as missing, and the case waits at home', () => {
    expect(caseIn(asked, 'siti').papers).toEqual({ ktp: 'missing', sktm: 'present' });
    expect(openAt(asked, 'siti')).toEqual(['wait']);
    expect([...asked.messages.values()].map(({ purpose }) => purpose)).toEqual(['request-received', 'papers-wanted']);
  });

  it('[HM4] is named, and one of the service', () => {
    const hall = homeHallAfter(asks('siti'));
    const refusal = (papers: string[]) => refusalOf(hall, does('siti', 'look', 'ask', { asked: papers }), minute(5));
    expect([refusal([]), refusal(['paspor']), refusal(['sktm'])]).toEqual([
      'no-paper-named',
      'unknown-requirement',
      null,
    ]);
    expect(refusalOf(hall, does('siti', 'look', 'ask', null), minute(5))).toBe('no-paper-named');
  });

  it('[HM6] is not taken back', () => {
    expect(mayUndo(caseIn(asked, 'siti'), 'somebody as back-office', minute(1))).toBe(false);
  });
});
