import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { after, at, continuing, eventOf, eventsOf, minute, refusalOf } from '../hall.fixture.ts';
import type { Hall } from '../hall.ts';
import { days, minutes, seconds } from '../hall-time/instant.ts';
import {
  actsOn,
  as,
  atKiosk,
  complaintIn,
  notes,
  openAt,
  receives,
  somebody,
  takesBackOn,
  explained,
} from './complaint-acts.fixture.ts';
import { changedWays, way } from './complaint-setup.fixture.ts';
import { editionOf } from './complaint.ts';

const answer = 'Bantuan dikirim minggu ini.';
const inTheRoom = receives('a', { channel: 'in-person', words: '', by: atKiosk });
const onTheLine = receives('a', { channel: 'phone', words: '' });
const refused = (hall: Hall, command: HallCommand) => refusalOf(hall, command, minute(90));
/** What a screen shows of the first open step. */
const editionIn = (hall: Hall) => {
  const [open] = complaintIn(hall, 'a').open;
  return open ? editionOf(complaintIn(hall, 'a'), open) : '';
};
const saw = (edition: string): HallCommand =>
  ({ ...actsOn('a', 'officer', 'agenda', 'verified'), edition }) as HallCommand;
const prints = (roleId: string): HallCommand => ({
  type: 'print-complaint-receipt',
  complaintId: 'a',
  jobId: 'job',
  printerId: null,
  by: as(roleId),
});

describe.each([
  ['the room', inTheRoom, 'meet', 'in-person'],
  ['the telephone', onTheLine, 'connect', 'phone'],
] as const)('whoever waits in or at %s', (_, comes, stepId, through) => {
  it('[CM5] [CM6] is answered there and then, once it is written down what he says', () => {
    const hall = after(comes);
    const answers = actsOn('a', 'kabid', stepId, 'answered', { answer });
    expect(refused(hall, answers)).toBe('words-wanted');
    const told = continuing(hall, minute(1), notes('a', 'kabid'));
    const events = eventsOf(told, answers, minute(5));
    expect(events.map(({ type }) => type)).toEqual(['complaint-moved', 'answer-written', 'answer-delivered']);
    expect(events[2]).toMatchObject({ through, sent: false });
    expect(complaintIn(continuing(told, minute(5), answers), 'a')).toMatchObject({
      stage: { is: 'closed', as: 'answered' },
      answer: { state: 'delivered', moveId: `${stepId} answered` },
    });
  });

  it('[CM5] is answered by those whom the text names, and not by whoever may only write it down', () => {
    const told = after(comes, notes('a', 'officer'));
    expect(refused(told, actsOn('a', 'officer', stepId, 'answered', { answer }))).toBe('not-your-step');
    expect(refused(told, actsOn('a', 'kabid', stepId, 'answered', { answer }))).toBeNull();
  });

  it('[CM5] hears it himself, whatever address he has given', () => {
    const given = notes('a', 'kabid', { complainant: somebody, answerBy: 'email' });
    const hall = after(comes, given);
    const answers = actsOn('a', 'kadis', stepId, 'answered', { answer });
    expect(eventsOf(hall, answers, minute(5)).some(({ type }) => type === 'message-queued')).toBe(false);
  });

  it('[CM5] is written down by the officer when neither head nor head of division is in', () => {
    const hall = after(comes, actsOn('a', 'officer', stepId, 'absent'));
    expect(openAt(hall, 'a')).toEqual(['write-down']);
    expect(refused(hall, actsOn('a', 'officer', 'write-down', 'written'))).toBe('words-wanted');
    const told = continuing(hall, minute(5), notes('a', 'officer'), actsOn('a', 'officer', 'write-down', 'written'));
    expect(openAt(told, 'a')).toEqual(['assign']);
  });
});

describe('a step', () => {
  it('[CM5] begins anew, and its clock with it, where one of its ways leads back to it', () => {
    const received = after(receives('a'));
    const complaints = changedWays(received.setup.complaints, { agenda: [way('again', { opens: ['agenda'] })] });
    const hall = { ...received, setup: { ...received.setup, complaints } };
    const again = continuing(hall, minute(30), actsOn('a', 'officer', 'agenda', 'again'));
    expect(complaintIn(again, 'a').open).toEqual([expect.objectContaining({ stepId: 'agenda', openedAt: minute(30) })]);
  });

  it('[CM5] is acted on by its role, once, while it is open, with one of its outcomes', () => {
    const hall = after(receives('a'));
    expect(refused(hall, actsOn('a', 'kabid', 'agenda', 'verified'))).toBe('not-your-step');
    expect(refused(hall, actsOn('a', 'officer', 'tell', 'told'))).toBe('step-not-open');
    expect(refused(hall, actsOn('a', 'officer', 'agenda', 'burnt'))).toBe('unknown-outcome');
    expect(refused(hall, actsOn('b', 'officer', 'agenda', 'verified'))).toBe('unknown-complaint');
    const moved = continuing(hall, minute(1), actsOn('a', 'officer', 'agenda', 'verified'));
    expect(refused(moved, actsOn('a', 'officer', 'agenda', 'verified'))).toBe('step-not-open');
    expect(refused(moved, actsOn('a', 'officer', 'assign', 'to-team'))).toBe('not-your-step');
    const ended = continuing(hall, minute(1), actsOn('a', 'officer', 'agenda', 'not-ours', { note: 'Urusan PDAM.' }));
    expect(refused(ended, actsOn('a', 'officer', 'agenda', 'verified'))).toBe('complaint-closed');
    expect(complaintIn(ended, 'a').stage).toMatchObject({ as: 'closed', outcomeId: 'not-ours' });
  });

  it('[CM5] is taken back within 60 s by whoever acted, as long as nothing else has happened', () => {
    const acted = minute(1);
    const hall = continuing(after(receives('a')), acted, actsOn('a', 'officer', 'agenda', 'verified'));
    expect(refusalOf(hall, takesBackOn('a', 'kadis'), acted)).toBe('nothing-to-undo');
    expect(refusalOf(hall, takesBackOn('a', 'officer'), acted + seconds(61))).toBe('nothing-to-undo');
    const back = continuing(hall, acted + seconds(60), takesBackOn('a', 'officer'));
    expect(openAt(back, 'a')).toEqual(['agenda']);
    expect(complaintIn(back, 'a').moves).toBe(2);
    const noted = continuing(hall, acted + seconds(5), notes('a', 'kadis'));
    expect(refusalOf(noted, takesBackOn('a', 'officer'), acted + seconds(9))).toBe('nothing-to-undo');
  });

  it('[CM5] takes back its answer with it, also the last one', () => {
    const hall = after(...explained('a'));
    const told = continuing(hall, minute(9), actsOn('a', 'officer', 'tell', 'told'));
    const back = continuing(told, minute(9), takesBackOn('a', 'officer'));
    expect(complaintIn(back, 'a')).toMatchObject({ stage: { is: 'open' }, answer: { state: 'written' } });
    const unwritten = continuing(hall, minute(4), takesBackOn('a', 'kabid'));
    expect(complaintIn(unwritten, 'a').answer).toBeNull();
  });
});

describe('an answer that travels', () => {
  it.each(['email', 'whatsapp'] as const)('[CM10] by %s is put into a message, and not taken back', (answerBy) => {
    const hall = after(...explained('a', { complainant: somebody, answerBy }));
    const tells = actsOn('a', 'officer', 'tell', 'told');
    expect(eventOf('message-queued', hall, tells, minute(9))).toMatchObject({
      messageId: 'message of a',
      medium: answerBy,
      purpose: 'complaint-answered',
      about: { is: 'complaint', complaintId: 'a' },
    });
    expect(eventOf('answer-delivered', hall, tells, minute(9))).toMatchObject({ through: answerBy, sent: true });
    const told = continuing(hall, minute(9), tells);
    expect(refusalOf(told, takesBackOn('a', 'officer'))).toBe('nothing-to-undo');
  });

  it.each(['letter', 'social', null] as const)('[CM10] by %s is taken to him by hand', (answerBy) => {
    const hall = after(...explained('a', { complainant: somebody, answerBy }));
    const events = eventsOf(hall, actsOn('a', 'officer', 'tell', 'told'), minute(9));
    expect(events.map(({ type }) => type)).toEqual(['complaint-moved', 'answer-delivered']);
  });
});

describe('what is told', () => {
  it('[CM6] is written down and mended by those before whom it is, and by the officer', () => {
    const hall = after(receives('a'));
    expect(refused(hall, notes('a', 'kabid'))).toBe('not-your-step');
    const mended = continuing(
      hall,
      minute(1),
      notes('a', 'officer', { kind: 'suggestion', complainant: somebody, answerBy: 'email' }),
    );
    expect(complaintIn(mended, 'a')).toMatchObject({ kind: 'suggestion', answerBy: 'email', hasWords: true });
  });

  it('[CM4] keeps name, address and what it is about as the hall asks for them', () => {
    const hall = after(receives('a', { complainant: somebody }));
    const strict = {
      ...hall,
      setup: { ...hall.setup, complaints: { ...hall.setup.complaints, identityRequired: true } },
    };
    expect(refused(strict, notes('a', 'officer'))).toBe('identity-wanted');
    expect(refused(hall, notes('a', 'officer', { answerBy: 'email' }))).toBe('address-wanted');
    expect(refused(hall, notes('a', 'officer', { words: '' }))).toBe('words-wanted');
    expect(refused(after(onTheLine), notes('a', 'officer', { words: '', complainant: somebody }))).toBeNull();
  });

  it('[CM12] [CS12] has a scan with it, as long as it is open, and nobody acts on it without having seen that', () => {
    const attachment = { id: 'scan', kind: 'application/pdf', bytes: 9, at: minute(1) } as const;
    const attaches = (roleId: string): HallCommand => ({
      type: 'attach-to-complaint',
      complaintId: 'a',
      attachment,
      by: as(roleId),
    });
    const hall = after(receives('a', { words: '' }));
    expect(refused(hall, attaches('kabid'))).toBe('not-your-step');
    const scanned = continuing(hall, minute(1), attaches('officer'));
    expect(complaintIn(scanned, 'a').attachments).toEqual([attachment]);
    expect(refused(scanned, actsOn('a', 'officer', 'agenda', 'verified'))).toBeNull();
    expect(refused(scanned, saw(editionIn(hall))), '[CS12] he has not seen the scan').toBe('changed-meanwhile');
    expect(refused(scanned, saw(editionIn(scanned)))).toBeNull();
    const ended = continuing(hall, minute(1), actsOn('a', 'officer', 'agenda', 'not-ours', { note: 'Urusan PDAM.' }));
    expect(refused(ended, attaches('officer'))).toBe('complaint-closed');
  });
});

describe('days', () => {
  it('[CM2] do not end a complaint; one that is over leaves memory with its day', () => {
    const hall = after(
      ...explained('a'),
      receives('b'),
      actsOn('b', 'officer', 'agenda', 'not-ours', { note: 'Urusan PDAM.' }),
    );
    const later = continuing(hall, minute(0) + days(40), { type: 'close-day' });
    expect([...later.complaints.keys()]).toEqual(['a']);
    expect(refusalOf(later, actsOn('a', 'officer', 'tell', 'told'), minute(0) + days(40))).toBeNull();
    expect(complaintIn(continuing(later, minute(0) + days(40) + minutes(1), receives('c')), 'c').number).toBe(
      'P-2027-00001',
    );
  });

  it('[CM9] a receipt is printed again by those who have the complaint before them', () => {
    const hall = continuing(after(receives('a')), minute(1), at(minute(1), prints('officer')));
    expect(hall.jobs.get('job')).toMatchObject({ kind: 'complaint-receipt', visitId: null });
    expect(refused(hall, prints('kabid'))).toBe('not-your-step');
  });
});
