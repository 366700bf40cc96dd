import { describe, expect, it } from 'vitest';
import banjarnegara from '../../../halls/banjarnegara.json' with { type: 'json' };
import { HallFileShape } from '../../hall-file.ts';
import type { HallFile } from '../../hall-file.ts';
import { faultsInComplaintNames } from './complaint-faults.ts';

type Complaints = HallFile['complaints'];

/** The complaints of Banjarnegara, after somebody changed them. */
function faultsAfter(change: (step: Complaints['steps'][number], complaints: Complaints) => void) {
  const hall = HallFileShape.parse(structuredClone(banjarnegara));
  const [step] = hall.complaints.steps;
  if (!step) throw new Error('Banjarnegara has complaints with steps.');
  change(step, hall.complaints);
  return faultsInComplaintNames(hall);
}

const sentences = (change: Parameters<typeof faultsAfter>[0]) => faultsAfter(change).map(({ sentence }) => sentence);

describe('complaints in a hall file', () => {
  it('[HF2] are sound as the hall is shipped', () => {
    expect(faultsAfter(() => undefined)).toEqual([]);
  });

  it('[HF2] [CM11] name roles and steps that are there', () => {
    expect(faultsAfter((step) => void step.roles.push('nobody'))).toEqual([
      { path: 'complaints.steps[0].roles[3]', sentence: 'there is no role "nobody" here' },
    ]);
    expect(faultsAfter((step) => void (step.outcomes[1] && (step.outcomes[1].opens = ['nowhere'])))).toEqual([
      { path: 'complaints.steps[0].outcomes[1].opens[0]', sentence: 'there is no step "nowhere" here' },
    ]);
    expect(faultsAfter((step) => void (step.outcomes[1] && (step.outcomes[1].roles = ['tim-pengaduan'])))).toEqual([
      { path: 'complaints.steps[0].outcomes[1].roles[0]', sentence: '"tim-pengaduan" is no role of this step' },
    ]);
    expect(faultsAfter((step) => void (step.joins = ['agenda', 'nowhere']))).toEqual([
      { path: 'complaints.steps[0].joins[1]', sentence: 'there is no step "nowhere" here' },
    ]);
    expect(faultsAfter((_, { channels }) => void channels[2]?.opens.push('nowhere'))).toEqual([
      { path: 'complaints.channels[2].opens[1]', sentence: 'there is no step "nowhere" here' },
    ]);
    expect(faultsAfter((_, { officer }) => void (officer.roleId = 'nobody'))).toEqual([
      { path: 'complaints.officer.roleId', sentence: 'there is no role "nobody" here' },
    ]);
  });

  it('[HF2] have each step, way out and channel once', () => {
    expect(sentences((step, { steps }) => void steps.push(step))).toEqual(['the id "temui" stands twice']);
    expect(sentences((step) => void step.outcomes.push(...step.outcomes.slice(0, 1)))).toEqual([
      'the id "dijawab" stands twice',
    ]);
    expect(sentences((_, { channels }) => void channels.push(...channels.slice(0, 1)))).toEqual([
      `the kind "${banjarnegara.complaints.channels[0]?.kind}" stands twice`,
    ]);
  });
});
