import { expect, it } from 'vitest';
import { partOf } from './procedure-part.ts';
import { hallOf, outcome, step } from './procedure.fixture.ts';

const steps = [
  step('hear', ['front-office'], [outcome('heard', ['decide'])]),
  step('read', ['back-office'], [outcome('read', ['reply'])]),
  step('reply', ['back-office'], [outcome('replied', ['decide'])]),
  step('decide', ['kadis'], [outcome('done', [], { ends: 'done' })]),
  step('file', ['front-office'], [outcome('filed', [], { ends: 'done' })]),
];
const [service] = hallOf({ steps }, { opens: ['hear'] }).services;
const fromHome = { opens: ['read'], limit: { value: 1, unit: 'hari kerja' } } as const;
const idsOf = (isFromHome: boolean) =>
  partOf(service && { ...service, fromHome }, isFromHome).steps.map(({ id }) => id);

it('[HM8] a case has the steps of its own beginning, those of both, and those to which neither leads', () => {
  expect(idsOf(false)).toEqual(['hear', 'decide', 'file']);
  expect(idsOf(true)).toEqual(['read', 'reply', 'decide', 'file']);
});
