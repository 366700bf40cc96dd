import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import type { Hall } from '../hall.ts';
import {
  anaComes,
  callsNext,
  comes,
  continuing,
  hallWith,
  minute,
  opens,
  refusalOf,
  starts,
  undoes,
} from '../hall.fixture.ts';
import { loket1, loket2 } from '../hall-setup.fixture.ts';
import { asks, caseIn as homeCaseIn, homeHall } from '../home/home.fixture.ts';
import { caseSetup } from './case-setup.fixture.ts';
import type { Bringer } from './bringer.ts';

const keluarga: Bringer = { id: 'keluarga', name: 'S••• A•••••' };
const broughtBy = [{ id: 'keluarga', name: { id: 'Keluarga', en: 'Family' }, fetchesAs: 'family' }] as const;
const asking = (hall: Hall): Hall => ({
  ...hall,
  setup: { ...hall.setup, services: hall.setup.services.map((service) => ({ ...service, broughtBy })) },
});
const brings = (bringer: Bringer | null, counterId: string = loket1): HallCommand => ({
  type: 'note-bringer',
  counterId,
  bringer,
});
const ticks = (id: string): HallCommand => ({
  type: 'tick-papers',
  counterId: loket1,
  papers: { ktp: 'present', foto: 'present', sktm: 'present' },
  caseId: `case of ${id}`,
});
const corrects = (name: string): HallCommand => ({
  type: 'correct-applicant',
  visitId: 'ana',
  caseId: 'case of ana',
  clerkId: 'penyelia',
  applicant: 'A••',
  bringer: name,
  fields: ['broughtBy'],
});

const served = asking(
  continuing(hallWith(caseSetup), minute(0), opens(loket1), opens(loket2), anaComes, callsNext(loket1), starts(loket1)),
);
const behind = (hall: Hall) => hall.cases.get('case of ana');

describe('who brings a request for the applicant', () => {
  it('[CS11] is one of those that the hall’s file names, with a name', () => {
    expect(refusalOf(served, brings(keluarga))).toBeNull();
    expect(refusalOf(served, brings({ ...keluarga, id: 'tetangga' }))).toBe('bringer-wanted');
    expect(refusalOf(served, brings({ ...keluarga, name: '' }))).toBe('bringer-wanted');
  });

  it('[CS11] is nobody else where the hall’s file says nothing of it', () => {
    const silent = continuing(
      hallWith(caseSetup),
      minute(0),
      opens(loket1),
      anaComes,
      callsNext(loket1),
      starts(loket1),
    );
    expect(refusalOf(silent, brings(keluarga))).toBe('bringer-wanted');
    expect(refusalOf(silent, brings(null))).toBeNull();
  });

  it('[CS11] goes into the case, noted before or after it was opened; the case is about the applicant as before', () => {
    const before = continuing(served, minute(6), brings(keluarga), ticks('ana'));
    const later = continuing(served, minute(6), ticks('ana'), brings(keluarga));
    for (const hall of [before, later]) expect(behind(hall)).toMatchObject({ bringer: keluarga, applicant: '' });
    expect(behind(continuing(later, minute(7), brings(null)))?.bringer).toBeNull();
    expect(behind(continuing(served, minute(6), ticks('ana')))).not.toHaveProperty('bringer');
  });

  it('[CS11] [CA10] stays noted where the clerk takes back that he began', () => {
    const back = continuing(served, minute(0), brings(keluarga), undoes(loket1));
    expect(back.visits.get('ana')).toMatchObject({ stage: { is: 'called' }, bringer: keluarga });
    const himself = continuing(served, minute(0), brings(keluarga), brings(null), undoes(loket1));
    expect(himself.visits.get('ana')?.bringer).toBeNull();
    expect(behind(continuing(back, minute(1), starts(loket1), ticks('ana')))?.bringer).toEqual(keluarga);
  });

  it('[CS11] [CS8] is not whoever comes for it on another day', () => {
    const opened = continuing(served, minute(6), brings(keluarga), ticks('ana'));
    const there = [comes('budi'), callsNext(loket2), starts(loket2)];
    const link: HallCommand = { type: 'link-case', counterId: loket2, caseId: 'case of ana' };
    const hall = continuing(opened, minute(7), ...there, link, brings({ ...keluarga, name: 'B•••' }, loket2));
    expect(behind(hall)?.bringer).toEqual(keluarga);
    expect(hall.visits.get('budi')?.bringer?.name).toBe('B•••');
  });

  it('[PD4] is called by the right name once it was put right, and stays what he is', () => {
    const hall = continuing(served, minute(6), brings(keluarga), ticks('ana'), corrects('S••• R•••'));
    expect([behind(hall)?.bringer, hall.visits.get('ana')?.bringer]).toEqual(
      [1, 2].map(() => ({ id: 'keluarga', name: 'S••• R•••' })),
    );
    const himself = continuing(served, minute(6), ticks('ana'), corrects('S••• R•••'));
    expect(behind(himself)).not.toHaveProperty('bringer');
  });

  it('[CS11] asks from home under the same rule', () => {
    const hall = asking(homeHall);
    expect(homeCaseIn(continuing(hall, minute(1), asks('siti', { bringer: keluarga })), 'siti').bringer).toEqual(
      keluarga,
    );
    expect(refusalOf(homeHall, asks('siti', { bringer: keluarga }), minute(1))).toBe('bringer-wanted');
    expect(homeCaseIn(continuing(hall, minute(1), asks('siti')), 'siti')).not.toHaveProperty('bringer');
  });
});
