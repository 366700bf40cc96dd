import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stateId } from './state-id.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');

it('[OB2] every figure and every fault that an alert asks for is one that the hub tells', () => {
  const alerts = read('../../../docs/prometheus/peringatan.yml');
  const told = read('hub-metrics.ts') + read('machine-metrics.ts');
  const figures = [...alerts.matchAll(/antrean_\w+/g)].map(([name]) => name.replace(/_bucket$/, ''));
  const faults = [...alerts.matchAll(/fault=~"([^"]+)"/g)].flatMap(([, names = '']) => names.split('|'));
  expect(figures.length).toBeGreaterThan(8);
  expect(figures.filter((name) => !told.includes(`'${name}'`))).toEqual([]);
  expect(faults.filter((name) => !(name in stateId.faults))).toEqual([]);
});
