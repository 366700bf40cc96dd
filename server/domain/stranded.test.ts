import { describe, expect, it } from 'vitest';
import { atBackOffice, caseHallAfter, ends, handsOver, initials, signs } from './cases/case-acts.fixture.ts';
import { caseSetup } from './cases/case-setup.fixture.ts';
import type { StepSetup } from './procedures/procedure.ts';
import type { HallCommand } from './commands.ts';
import { actsOn, receives } from './complaints/complaint-acts.fixture.ts';
import { changedWays, way } from './complaints/complaint-setup.fixture.ts';
import { after, anaComes, callsNext, comes, continuing, finishes, minute, opens, starts } from './hall.fixture.ts';
import { backOffice1, loket1, setup } from './hall-setup.fixture.ts';
import type { HallSetup } from './hall-setup.ts';
import type { LetterSetup } from './letters/letter-setup.ts';
import { strandedBy } from './stranded.ts';

const without = (counterId: string): HallSetup => ({
  ...setup,
  counters: setup.counters.filter(({ id }) => id !== counterId),
});
const withoutService = (serviceId: string): HallSetup => ({
  ...setup,
  services: setup.services.filter(({ id }) => id !== serviceId),
});
const withoutStop = (stationId: string): HallSetup => ({
  ...setup,
  services: setup.services.map((service) => ({
    ...service,
    journey: service.journey.filter((stop) => stop.stationId !== stationId),
  })),
});

const waiting = after(opens(loket1), opens(backOffice1), anaComes);
const served = continuing(waiting, minute(3), callsNext(loket1), starts(loket1));
const sent = continuing(served, minute(5), { type: 'send-file', counterId: loket1 });
const takes: HallCommand = { type: 'take-file', counterId: backOffice1, visitId: 'ana' };

const withSteps = (change: (steps: readonly StepSetup[]) => readonly StepSetup[], letter = caseSetup.letter) => ({
  ...caseSetup,
  letter,
  services: caseSetup.services.map((each) => ({
    ...each,
    ...(each.case ? { case: { steps: change(each.case.steps) } } : {}),
  })),
});
const same = (steps: readonly StepSetup[]) => steps;
const onlyTheUnlisted = ({ outcomes }: StepSetup) =>
  outcomes.map((each) => ({ ...each, needs: ['not-listed'] as const }));

describe('a change of the hall’s file strands nobody:', () => {
  it('[HF4] whoever waits keeps the service and the station', () => {
    expect(strandedBy(withoutService('surat'), waiting)).toEqual({ path: 'services', number: 'A001' });
    expect(strandedBy(withoutStop('front-office'), waiting)).toEqual({ path: 'services', number: 'A001' });
    expect(strandedBy(withoutService('pengaduan'), waiting)).toBeNull();
    expect(strandedBy(withoutStop('back-office'), waiting)).toBeNull();
    expect(strandedBy(without(loket1), waiting)).toBeNull();
  });

  it('[HF4] whoever is at a counter keeps it', () => {
    expect(strandedBy(without(loket1), served)).toEqual({ path: 'counters', number: 'A001' });
  });

  it('[HF4] a file on its way keeps its station, and a file that was taken its counter', () => {
    expect(strandedBy(withoutStop('back-office'), sent)).toEqual({ path: 'services', number: 'A001' });
    expect(strandedBy(without(backOffice1), sent)).toBeNull();
    expect(strandedBy(without(backOffice1), continuing(sent, minute(6), takes))).toEqual({
      path: 'counters',
      number: 'A001',
    });
  });

  describe('an open case', () => {
    const initialled = caseHallAfter(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), initials('ana'));
    const refused = { path: 'services', number: '2026-00001' };

    it('[HF4] [CS9] keeps its service and the steps it stands at', () => {
      const lacking = (id: string) => withSteps((steps) => steps.filter((step) => step.id !== id));
      expect(strandedBy(withSteps(same), initialled)).toBeNull();
      expect(strandedBy(lacking('signature'), initialled)).toEqual(refused);
      expect(strandedBy(lacking('ministry'), initialled)).toBeNull();
      expect(strandedBy(setup, initialled)).toEqual(refused);
    });

    it('[HF4] [CS9] [LE2] can still be brought to its end: no initials are asked that nobody can give any more', () => {
      const longer = { ...caseSetup.letter, paraf: [['kabid', 'fungsional'], ['sekretaris']] } as LetterSetup;
      expect(strandedBy(withSteps(same, longer), initialled)).toEqual(refused);
      const signed = continuing(initialled, minute(20), signs('ana'));
      const nowhere = withSteps((steps) =>
        steps.map((step) => (step.id === 'hand-over' ? { ...step, outcomes: onlyTheUnlisted(step) } : step)),
      );
      expect(strandedBy(nowhere, signed)).toEqual(refused);
      const over = continuing(signed, minute(21), handsOver('ana'));
      expect(strandedBy(nowhere, over)).toBeNull();
      expect(strandedBy(nowhere, { ...signed, setup: nowhere }), 'it was stuck before').toBeNull();
    });
  });

  it('[HF4] whoever went home needs nothing any more', () => {
    const complaint = comes('budi', { serviceId: 'pengaduan' });
    const home = after(opens(loket1), complaint, callsNext(loket1), starts(loket1), finishes(loket1, 'heard'));
    expect(strandedBy(withoutService('pengaduan'), home)).toBeNull();
  });
});

const changed = (ways: Parameters<typeof changedWays>[1]): HallSetup => ({
  ...setup,
  complaints: changedWays(setup.complaints, ways),
});

describe('an open complaint', () => {
  const stands = after(receives('a'), actsOn('a', 'officer', 'agenda', 'verified'));
  it('[HF4] [CM11] keeps the step it stands at, and a way to its end', () => {
    const withoutStep = { ...setup.complaints, steps: setup.complaints.steps.filter(({ id }) => id !== 'assign') };
    const stranded = { path: 'complaints', number: 'P-2026-00001' };
    expect(strandedBy({ ...setup, complaints: withoutStep }, stands)).toEqual(stranded);
    expect(strandedBy(changed({ tell: [way('again', { opens: ['assign'] })] }), stands)).toEqual(stranded);
    expect(strandedBy(changed({ assign: [way('closed', { ends: 'closed' })] }), stands)).toBeNull();
    expect(strandedBy(setup, stands)).toBeNull();
  });

  it('[HF4] that is over, or was stuck before, hinders nothing', () => {
    const gone = changed({ agenda: [way('again', { opens: ['agenda'] })] });
    const over = after(receives('a'), actsOn('a', 'officer', 'agenda', 'not-ours', { note: 'Urusan PDAM.' }));
    expect(strandedBy(gone, over)).toBeNull();
    expect(strandedBy(gone, { ...after(receives('a')), setup: gone })).toBeNull();
  });
});
