import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import {
  after,
  anaComes,
  callsNext,
  comes,
  continuing,
  finishes,
  minute,
  opens,
  refusalOf,
  starts,
  stageOf,
  visitOf,
  found,
} from '../hall.fixture.ts';
import { backOffice1, bansos1, loket1 } from '../hall-setup.fixture.ts';

const notes: HallCommand = { type: 'note-need', counterId: loket1, need: 'surat untuk beasiswa' };
const ticks = (paper: string): HallCommand => ({
  type: 'tick-papers',
  counterId: loket1,
  papers: { [paper]: 'present' },
  caseId: 'case of ana',
});
const sends: HallCommand = { type: 'send-file', counterId: loket1 };
const takes = (counterId: string = backOffice1): HallCommand => ({ type: 'take-file', counterId, visitId: 'ana' });
const releases = (counterId: string = backOffice1): HallCommand => ({
  type: 'release-file',
  counterId,
  visitId: 'ana',
});
const checks = (answer: typeof found | null = found, counterId: string = backOffice1): HallCommand => ({
  type: 'record-check',
  counterId,
  visitId: 'ana',
  found: answer,
  applicant: answer ? 'A••' : '',
  caseId: 'case of ana',
});

const called = after(opens(loket1), opens(backOffice1), opens(bansos1), anaComes, callsNext(loket1));
const served = continuing(called, minute(5), starts(loket1));
const sent = continuing(served, minute(6), sends);
const taken = continuing(sent, minute(7), takes());

describe('the front office', () => {
  it('[VI1] notes the need and ticks the papers of the visitor who is here', () => {
    const visit = visitOf(continuing(served, minute(6), notes, ticks('ktp'), ticks('foto')), 'ana');
    expect(visit).toMatchObject({ need: 'surat untuk beasiswa', papers: { ktp: 'present', foto: 'present' } });
  });

  it('[CS1] ticks only papers that the service asks for', () => {
    expect(refusalOf(served, ticks('ijazah'))).toBe('unknown-requirement');
  });

  it('works on nobody who is not being served here', () => {
    for (const command of [notes, ticks('ktp'), sends]) {
      expect(refusalOf(called, command)).toBe('visit-not-serving');
      expect(refusalOf(after(opens(loket1), anaComes), command)).toBe('counter-empty');
      expect(refusalOf(after(anaComes), command)).toBe('counter-closed');
    }
  });

  it('[VI4] [CS3] sends the file ahead while the visitor stays', () => {
    expect(visitOf(sent, 'ana').file).toEqual({ is: 'sent', stationId: 'back-office', sentAt: minute(6) });
    expect(stageOf(sent, 'ana').is).toBe('serving');
  });

  it('[VI4] sends no file where the journey has nowhere to send it, nor twice while it is away', () => {
    const complaint = after(
      opens(loket1),
      comes('budi', { serviceId: 'pengaduan' }),
      callsNext(loket1),
      starts(loket1),
    );
    expect(refusalOf(complaint, sends)).toBe('unknown-station');
    for (const hall of [sent, taken]) expect(refusalOf(hall, sends)).toBe('file-taken');
  });

  it('[VI4] may send the file again when it came back with an answer', () => {
    expect(refusalOf(continuing(taken, minute(8), checks()), sends)).toBeNull();
  });
});

describe('the file that was sent ahead', () => {
  it('[VI4] is taken by one counter of its station', () => {
    expect(visitOf(taken, 'ana').file).toMatchObject({ is: 'taken', counterId: backOffice1 });
    expect(refusalOf(taken, takes())).toBe('file-taken');
    expect(refusalOf(sent, takes(bansos1))).toBe('visit-elsewhere');
    expect(refusalOf(served, takes())).toBe('no-file');
  });

  it('[VI4] is given back only by the counter that took it', () => {
    expect(refusalOf(sent, releases())).toBe('no-file');
    expect(refusalOf(taken, releases(bansos1))).toBe('file-taken');
    expect(visitOf(continuing(taken, minute(8), releases()), 'ana').file).toEqual({
      is: 'sent',
      stationId: 'back-office',
      sentAt: minute(6),
    });
  });

  it('[VI4] comes back with the answer of the register, and the visitor is where he was', () => {
    const answered = continuing(taken, minute(8), checks());
    expect(visitOf(answered, 'ana')).toMatchObject({
      file: { is: 'answered', at: minute(8) },
      check: { by: 'station', found, at: minute(8) },
      stage: { is: 'serving', counterId: loket1 },
    });
  });

  it('[VI4] is not worked on once the visit is over', () => {
    const [hall, over] = [
      continuing(sent, minute(7), ticks('ktp')),
      { ...visitOf(sent, 'ana'), stage: { is: 'done', at: minute(8), outcomeId: 'x' } },
    ] as const;
    const gone = { ...hall, visits: new Map([['ana', over]]) };
    expect(refusalOf(gone, takes())).toBe('unknown-visit');
    expect(refusalOf(gone, { ...takes(), visitId: 'nobody' } as HallCommand)).toBe('unknown-visit');
  });
});

describe('the register', () => {
  it('[VI4] [CS2] is asked only where the journey says so, about a file taken here or a visitor who is here', () => {
    expect(refusalOf(sent, checks())).toBe('visit-elsewhere');
    expect(refusalOf(served, checks(found, loket1))).toBe('visit-elsewhere');
    expect(refusalOf(taken, checks())).toBeNull();
    expect(refusalOf(after(anaComes), checks())).toBe('counter-closed');
  });

  it('[VI6] checked at the back office, takes the place of what the kiosk had found', () => {
    const fromKiosk = continuing(
      after(opens(loket1), opens(backOffice1), comes('ana', { found }), callsNext(loket1), starts(loket1)),
      minute(6),
      sends,
      takes(),
    );
    expect(visitOf(continuing(fromKiosk, minute(8), checks(null)), 'ana').check).toMatchObject({
      by: 'station',
      found: null,
    });
  });
});

describe('front office and back office together', () => {
  it('[CS3] [VI3] meet before the letter: it waits for both the papers and the register', () => {
    const toLetter = finishes(loket1, 'to-letter');
    const paper = continuing(taken, minute(8), ticks('ktp'));
    expect(refusalOf(paper, toLetter)).toBe('needs-unmet');
    expect(refusalOf(continuing(taken, minute(8), checks()), toLetter)).toBe('needs-unmet');
    expect(refusalOf(continuing(paper, minute(8), checks()), toLetter)).toBeNull();
  });
});
