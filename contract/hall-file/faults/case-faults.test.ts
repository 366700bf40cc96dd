import { describe, expect, it } from 'vitest';
import karangasem from '../../../halls/karangasem.json' with { type: 'json' };
import { HallFileShape } from '../../hall-file.ts';
import type { HallFile, HallService } from '../../hall-file.ts';
import { faultsInCase } from './case-faults.ts';

type Steps = NonNullable<HallService['case']>['steps'];
type Step = Steps[number];
type Outcome = HallService['journey'][number]['outcomes'][number];

/** A service of Karangasem whose letter goes from desk to desk, after somebody changed it. */
function faultsAfter(change: (step: Step, outcome: Outcome, service: HallService) => void): string[] {
  const hall: HallFile = HallFileShape.parse(structuredClone(karangasem));
  const service = hall.services.find((each) => each.case?.steps.some(({ visitorAt }) => visitorAt !== undefined));
  const outcome = service?.journey.flatMap(({ outcomes }) => outcomes).find(({ opens }) => opens !== undefined);
  const step = service?.case?.steps[0];
  if (!service || !outcome || !step) throw new Error('Karangasem has a letter with steps.');
  change(step, outcome, service);
  return faultsInCase(hall, service, 'service').map(({ sentence }) => sentence);
}

describe('the steps of a case in a hall file', () => {
  it('[HF2] are sound as the hall is shipped', () => {
    expect(faultsAfter(() => undefined)).toEqual([]);
  });

  it('[HF2] [CS1] name roles, steps, stations and papers that are there', () => {
    expect(faultsAfter((step) => void step.roles.push('nobody'))).toEqual(['there is no role "nobody" here']);
    const calledAway = ['the visitor is called to "roof", which is not on this journey'];
    expect(faultsAfter((step) => void (step.visitorAt = 'roof'))).toEqual(calledAway);
    expect(faultsAfter((step) => void step.outcomes[0]?.opens.push('nowhere'))).toEqual([
      'there is no step "nowhere" here',
    ]);
    expect(faultsAfter((step) => void (step.joins = ['nowhere']))).toEqual(['there is no step "nowhere" here']);
    expect(faultsAfter((_, outcome) => void outcome.opens?.push('nowhere'))).toEqual([
      'there is no step "nowhere" here',
    ]);
    expect(faultsAfter((_, outcome) => void (outcome.waitsAt = 'roof'))).toEqual(calledAway);
    expect(faultsAfter((_, __, service) => void (paperOf(service).alternatives = ['none']))).toEqual([
      'there is no paper "none" here',
    ]);
    expect(faultsAfter((_, __, service) => void (service.letter = letterOf('nobody')))).toEqual([
      'there is no role "nobody" here',
    ]);
    expect(faultsAfter((_, __, service) => void (service.letter = signedBy('nobody')))).toEqual([
      'there is no role "nobody" here',
    ]);
  });

  it('[HF2] [CS2] may be done at a counter where no station has the role: whoever sits there may have it by his account', () => {
    const hall: HallFile = HallFileShape.parse(structuredClone(karangasem));
    for (const station of hall.stations) delete station.roleId;
    expect(hall.services.flatMap((service) => faultsInCase(hall, service, 'service'))).toEqual([]);
  });

  it('[HF2] stand there once', () => {
    expect(faultsAfter((step, _, { case: procedure }) => void procedure?.steps.push(step))).toContain(
      `the id "${karangasemStep()}" stands twice`,
    );
  });

  it('[CS8] are begun only with complete papers, and only where there are steps', () => {
    expect(faultsAfter((_, outcome) => void (outcome.needs = []))).toEqual([
      'an outcome that moves a case needs "papers-complete"',
    ]);
    expect(faultsAfter((_, __, service) => void (service.case = undefined))).toContain(
      'this outcome moves a case, and the service has none',
    );
  });

  it('[LE2] are where a letter is initialled and signed, and no counter is', () => {
    expect(faultsAfter((_, outcome) => void (outcome.does = ['draft-letter', 'sign']))).toEqual([
      '"sign" is done at a step of the case, not at a counter',
    ]);
    expect(faultsAfter((_, outcome) => void (outcome.does = ['draft-letter', 'paraf']))).toEqual([
      '"paraf" is done at a step of the case, not at a counter',
    ]);
  });
});

function paperOf({ requirements: [paper] }: HallService) {
  if (!paper) throw new Error('Every service of Karangasem asks for papers.');
  return paper;
}

const letterOf = (role: string): HallService['letter'] => {
  const { letter } = HallFileShape.parse(structuredClone(karangasem));
  return letter && { ...letter, paraf: [[role]] };
};

const signedBy = (role: string): HallService['letter'] => {
  const { letter } = HallFileShape.parse(structuredClone(karangasem));
  return letter && { ...letter, signatories: { [role]: letter.signatory } };
};

function karangasemStep(): string {
  let id = '';
  faultsAfter((step) => void ({ id } = step));
  return id;
}
