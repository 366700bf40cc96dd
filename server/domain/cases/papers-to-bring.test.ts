import { expect, it } from 'vitest';
import { papersToBring } from './papers-to-bring.ts';

const must = (id: string, ...alternatives: string[]) => ({ id, mandatory: true, alternatives });
const may = (id: string) => ({ id, mandatory: false });
type Paper = Parameters<typeof papersToBring>[0][number];

const told = (...papers: Paper[]) => papersToBring(papers).map((group) => group.map(({ id }) => id).join('|'));

it('[CS4] a mandatory paper stands with what stands in for it, where the first of them stood', () => {
  expect(told(must('kk'), must('ktp', 'suket'), may('foto'), may('suket'))).toEqual(['kk', 'ktp|suket', 'foto']);
  expect(told(may('suket'), must('kk'), must('ktp', 'suket'))).toEqual(['suket|ktp', 'kk']);
});

it('[CS4] so do mandatory ones that stand in for each other', () => {
  expect(told(must('ktp', 'sim', 'paspor'), must('sim', 'ktp', 'paspor'), must('paspor', 'ktp', 'sim'))).toEqual([
    'ktp|sim|paspor',
  ]);
});

it.each([
  ['one of them has to be brought besides', [must('ktp', 'suket'), must('suket')], ['ktp', 'suket']],
  ['one of them does not stand in for each other', [must('a', 'b', 'c'), must('b', 'a'), may('c')], ['a|b', 'c']],
  ['one is optional itself', [{ ...must('ktp', 'suket'), mandatory: false }, may('suket')], ['ktp', 'suket']],
  ['it names one that is not there', [must('ktp', 'sim'), may('foto')], ['ktp', 'foto']],
])('[CS4] no more is told as a choice than is one, where %s', (_, papers, groups) => {
  expect(told(...papers)).toEqual(groups);
});

it('[CS4] what stands in for two of them is told with the first: nobody comes with too little', () => {
  expect(told(must('ktp', 'suket'), must('kk', 'suket'), may('suket'))).toEqual(['ktp|suket', 'kk']);
});
