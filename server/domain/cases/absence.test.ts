import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve.ts';
import { callsNext, continuing, minute, undoes, visitOf } from '../hall.fixture.ts';
import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { backOffice1, loket1 } from '../hall-setup.fixture.ts';
import { serviceOf } from '../hall-setup.ts';
import type { HallSetup, ServiceSetup } from '../hall-setup.ts';
import { days } from '../hall-time/instant.ts';
import { ledgerOf } from '../reports/days-lived.fixture.ts';
import { absencesIn } from './absences-in.ts';
import {
  acts,
  atBackOffice,
  caseHall,
  caseIn,
  caseOfVisitor,
  comesFor,
  ends,
  handsOver,
  initials,
  signs,
  takesBack,
  waits,
  wentHome,
} from './case-acts.fixture.ts';
import { caseSetup } from './case-setup.fixture.ts';
import { absentIn, clockOf, standsStill, standstillsOf, stepStandsStill } from './clock-of.ts';
import { asks as asksFromHome, checks, does, homeSetup } from '../home/home.fixture.ts';
import { stepOf } from '../procedures/procedure.ts';
import type { Case } from './case.ts';

const serviceIn = (setup: HallSetup): ServiceSetup => serviceOf(setup, 'surat') as ServiceSetup;
const service = serviceIn(caseSetup);
const stands = (hall: Hall) => standsStill(service, caseIn(hall, 'ana'));
const awayIn = (hall: Hall) =>
  (caseIn(hall, 'ana').away ?? []).map(({ from, to, steps }) => [from, to, ...steps] as const);

/** Signed in the thirteenth minute, for somebody at home or in the hall. */
const signed = continuing(wentHome, minute(12), initials('ana'), signs('ana'));
const ready = continuing(waits, minute(12), initials('ana'), signs('ana'));
const back = continuing(signed, minute(60), ...comesFor('ana'));

const outcomeTo = (opens: string, id: string) => ({ id, name: { id, en: id }, opens: [opens], needs: [] });

describe('a case that needs its applicant', () => {
  it('[CS13] stands still from when only he can continue it until the visit of whoever fetches the letter is linked', () => {
    expect([wentHome, signed, back].map(stands)).toEqual([false, true, false]);
    expect(awayIn(back)).toEqual([
      [minute(9), minute(12), 'initials'],
      [minute(12), minute(13), 'signature'],
      [minute(13), minute(64), 'hand-over'],
    ]);
  });

  it('[CS13] runs on while he waits in the hall, is called or served, and stands again when he does not come', () => {
    const called = continuing(ready, minute(20), callsNext(loket1));
    const missed = continuing(called, minute(23), { type: 'mark-missed', counterId: loket1 });
    const restored = continuing(missed, minute(40), { type: 'restore', counterId: loket1, visitId: 'ana' });
    expect([ready, called, missed, restored].map(stands)).toEqual([false, false, true, false]);
    expect(awayIn(restored)).toEqual([[minute(23), minute(40), 'hand-over']]);
  });

  it('[CS13] stands once the day has ended without him, and not while another than he can do something', () => {
    expect(stands(continuing(ready, minute(0) + days(1), { type: 'close-day' }))).toBe(true);
    expect(stands(continuing(waits, minute(0) + days(1), { type: 'close-day' }))).toBe(false);
  });

  it('[CS13] [RP2] stands as if nothing had been pressed, once a wrong link or a press that he is missing is taken back', () => {
    const wrong = continuing(signed, minute(60), ...comesFor('ana'), undoes(loket1));
    expect(awayIn(wrong)).toEqual(awayIn(signed));
    const called = continuing(ready, minute(20), callsNext(loket1));
    const missed = continuing(called, minute(23), { type: 'mark-missed', counterId: loket1 });
    expect(awayIn(continuing(missed, minute(23) + 1, undoes(loket1)))).toEqual(awayIn(called));
  });

  it('[CS13] [CA10] stands as before when its hand-over is taken back', () => {
    const over = continuing(signed, minute(60), handsOver('ana'));
    expect(awayIn(over).at(-1)).toEqual([minute(13), minute(60), 'hand-over']);
    const open = continuing(over, minute(60) + 1, takesBack('ana', 'front-office'));
    expect([stands(over), stands(open), awayIn(open)]).toEqual([false, true, awayIn(signed)]);
  });

  it('[CS13] stands by what the hall’s file says of its steps now, whatever it said when they were opened', () => {
    const steps = service.case?.steps.map((step) =>
      step.id === 'hand-over' ? { ...step, place: 'desk' as const } : step,
    );
    expect(standsStill({ ...service, case: { steps: steps ?? [] } }, caseIn(signed, 'ana'))).toBe(false);
  });

  it('[CS13] [CS5] begins its clock anew with the papers that it lacked, which he has brought', () => {
    const lacking = service.case?.steps.map((step) => {
      if (step.id === 'initials') return { ...step, outcomes: [...step.outcomes, outcomeTo('bring', 'lacking')] };
      if (step.id !== 'hand-over') return step;
      return {
        ...step,
        id: 'bring',
        outcomes: [{ ...outcomeTo('initials', 'brought'), needs: ['papers-complete'] as const }],
      };
    });
    const services = caseSetup.services.map((each) =>
      each === service ? { ...each, case: { steps: lacking ?? [] } } : each,
    );
    const sentBack = continuing(
      newHall({ ...caseSetup, services }),
      minute(0),
      ...atBackOffice('ana'),
      ends(backOffice1, 'fetches-later'),
      acts('ana', 'kabid', 'initials', 'lacking'),
    );
    const brought = continuing(sentBack, minute(60), acts('ana', 'front-office', 'bring', 'brought'));
    expect(clockOf(service, caseIn(sentBack, 'ana')).start).toBe(caseIn(sentBack, 'ana').openedAt);
    expect(clockOf(service, caseIn(brought, 'ana')).start).toBe(minute(60));
  });
});

describe('a case from home at a counter', () => {
  const atCounter = homeSetup.services.map((each) => ({
    ...each,
    ...(each.case && {
      case: {
        steps: each.case.steps.map((step) => (step.id === 'answer' ? { ...step, place: 'counter' as const } : step)),
      },
    }),
  }));
  const homeService = serviceIn({ ...homeSetup, services: atCounter });
  const answer = stepOf(homeService.case, 'answer');
  const drafted = continuing(
    newHall({ ...homeSetup, services: atCounter }),
    minute(0),
    asksFromHome('siti'),
    checks('siti', true),
    does('siti', 'look', 'draft-only', null),
  );
  const behind = caseIn(drafted, 'siti');

  it('[CS13] waits for nobody where the counter can send the answer, and for its applicant where somebody has come for it', () => {
    expect(behind.open.map(({ stepId }) => stepId)).toEqual(['answer']);
    const stood = (each: Case) => [
      standsStill(homeService, each),
      answer && stepStandsStill(answer, each),
      standstillsOf(answer, absentIn(each)).length,
    ];
    expect(stood(behind)).toEqual([false, false, 0]);
    expect(stood({ ...behind, via: 'hall' })).toEqual([true, true, 1]);
    const onlyRefuses = homeService.case?.steps.map((step) =>
      step === answer
        ? { ...step, outcomes: step.outcomes.map((way) => ({ ...way, ends: 'refused' as const })) }
        : step,
    );
    expect(standsStill({ ...homeService, case: { steps: onlyRefuses ?? [] } }, behind)).toBe(true);
  });
});

describe('the absences of a case', () => {
  it('[CS13] [RP4] are read off its own story alone, as the hall knows them', () => {
    const ledger = ledgerOf(
      caseHall,
      ...atBackOffice('ana'),
      ends(backOffice1, 'fetches-later'),
      initials('ana'),
      signs('ana'),
      ...comesFor('ana').slice(1),
    );
    const hall = ledger.reduce(evolve, newHall(caseSetup));
    const id = caseOfVisitor('ana');
    const his = new Set(['ana', 'ben']);
    const story = ledger.filter(
      (event) => ('caseId' in event && event.caseId === id) || ('visitId' in event && his.has(event.visitId ?? '')),
    );
    expect(visitOf(hall, 'ben').caseId).toBe(id);
    expect(absencesIn(caseSetup, id, story)).toEqual(caseIn(hall, 'ana').away);
  });
});
