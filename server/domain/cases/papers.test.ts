import { expect, it } from 'vitest';
import type { RequirementSetup, ServiceSetup } from '../hall-setup.ts';
import { setup } from '../hall-setup.fixture.ts';
import { minute } from '../hall.fixture.ts';
import type { FileFacts } from './file-facts.ts';
import { isComplete } from './papers.ts';

const paper = (id: string, more: Partial<RequirementSetup> = {}): RequirementSetup => ({
  id,
  text: { text: id },
  mandatory: true,
  ...more,
});

function completeWith(requirements: readonly RequirementSetup[]) {
  const service = { ...setup.services[0], requirements } as ServiceSetup;
  return (papers: FileFacts['papers'], check: FileFacts['check'] = null) => isComplete(service, { papers, check });
}

it('[CS4] a mandatory paper is there, not needed, or stood in for by another that is there', () => {
  const isEnough = completeWith([paper('ktp', { alternatives: ['suket'] }), paper('suket', { mandatory: false })]);
  expect([isEnough({}), isEnough({ ktp: 'missing' }), isEnough({ ktp: 'missing', suket: 'missing' })]).toEqual([
    false,
    false,
    false,
  ]);
  expect([isEnough({ ktp: 'present' }), isEnough({ ktp: 'not-needed' }), isEnough({ suket: 'present' })]).toEqual([
    true,
    true,
    true,
  ]);
});

it('[CS4] a register stands in for a paper only for whoever is listed in it', () => {
  const isEnough = completeWith([paper('sktm', { unlessListed: true })]);
  const looked = (found: { snapshot: number; personId: number } | null) =>
    isEnough({}, { by: 'station', found, at: minute(1) });
  expect([isEnough({}), looked(null), looked({ snapshot: 1, personId: 7 })]).toEqual([false, false, true]);
});
