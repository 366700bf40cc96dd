import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementIds } from './elements.ts';
import type { Score } from './elements.ts';
import { surveyQuestions } from './questions.ts';
import { skmSheet } from './skm-sheet.fixture.ts';
import type { Scores } from './survey-answer.ts';
import { bandOf, surveyResult } from './survey-result.ts';
import { addTallies, tallyOf } from './tally.ts';

const given = (...scores: (Score | null)[]): { scores: Scores } => ({ scores });
const alike = (score: Score) => given(...elementIds.map(() => score));
const resultOf = (...answers: { scores: Scores }[]) => surveyResult(tallyOf(answers));

const decimals = (hundredths: number | null) => ((hundredths ?? 0) / 100).toFixed(2);

const score = fc.constantFrom<Score | null>(1, 2, 3, 4, null);
const answers = fc.array(fc.record({ scores: fc.array(score, { minLength: 9, maxLength: 9 }) }), { maxLength: 60 });
const whole = fc.array(
  fc.record({ scores: fc.array(fc.constantFrom<Score>(1, 2, 3, 4), { minLength: 9, maxLength: 9 }) }),
  { minLength: 1, maxLength: 60 },
);

describe('the questions', () => {
  it('[SV1] are nine, in the order of the rule, each with four answers in both languages', () => {
    expect(surveyQuestions.map(({ element }) => element)).toEqual([...elementIds]);
    for (const { name, question, answers } of surveyQuestions) {
      expect(answers).toHaveLength(4);
      for (const words of [name, question, ...answers]) {
        expect(words.id).not.toBe('');
        expect(words.en).not.toBe('');
      }
      expect(new Set(answers.map(({ id }) => id)).size).toBe(4);
      expect(question.id.split(' ').length).toBeLessThanOrEqual(9);
    }
  });
});

describe('the index', () => {
  it('[SV2] goes from 25 to 100', () => {
    expect(resultOf(alike(1))).toMatchObject({ index: 2_500, band: 'D' });
    expect(resultOf(alike(2))).toMatchObject({ index: 5_000, band: 'D' });
    expect(resultOf(alike(3))).toMatchObject({ index: 7_500, band: 'C' });
    expect(resultOf(alike(4))).toMatchObject({ index: 10_000, band: 'A' });
  });

  it('[SV2] weighs with an exact ninth, not with the 0,11 of printed examples', () => {
    expect(resultOf(given(4, 4, 4, 4, 4, 4, 4, 3, 2))).toMatchObject({ index: 9_167, band: 'A' });
  });

  it.each([
    [6_499, 'D'],
    [6_500, 'C'],
    [7_660, 'C'],
    [7_661, 'B'],
    [8_830, 'B'],
    [8_831, 'A'],
  ])('[SV2] lies in its band by the two decimals that are printed: %i is %s', (index, band) => {
    expect(bandOf(index)).toBe(band);
  });

  it('[SV2] [SV3] of 150 respondents is that of a sheet reckoned apart from this code', () => {
    const { answers: all, line } = skmSheet();
    const { elements, index, band, respondents } = surveyResult(tallyOf(all));
    expect(respondents).toBe(150);
    expect(elements.map(({ sum }) => String(sum))).toEqual(line('Jumlah nilai').slice(1));
    expect(elements.map(({ answered }) => String(answered))).toEqual(line('Jumlah responden').slice(1));
    expect(elements.map(({ average }) => decimals(average))).toEqual(line('NRR').slice(1));
    expect(elements.map(({ converted }) => decimals(converted))).toEqual(line('NRR x 25').slice(1));
    expect([decimals(index), band]).toEqual([line('IKM')[1], line('Mutu')[1]]);
    for (const service of ['surat-keterangan-dtks', 'informasi-bansos']) {
      const ofService = surveyResult(tallyOf(all.filter(({ serviceId }) => serviceId === service)));
      const [people, expected] = line(`IKM ${service}`);
      expect([String(ofService.respondents), decimals(ofService.index)]).toEqual([people, expected]);
    }
  });

  it('[SV2] is never off by the last digit: 25/9 of the averages, rounded once', () => {
    fc.assert(
      fc.property(whole, (all) => {
        const { index } = surveyResult(tallyOf(all));
        // Everybody answered all questions, so the average of averages is that of all scores: sum * 2500 / (9 n) in hundredths.
        const sum = all.flatMap(({ scores }) => scores).reduce<number>((total, each) => total + (each ?? 0), 0);
        const exact = (2 * 2_500 * sum + 9 * all.length) / (2 * 9 * all.length);
        expect(index).toBe(Math.floor(exact));
      }),
    );
  });
});

describe('what was skipped', () => {
  it('[SV2] counts neither for nor against its element: an average is over those who answered it', () => {
    const [first] = resultOf(given(4, 4, 4, 4, 4, 4, 4, 4, 4), given(null, 1, 1, 1, 1, 1, 1, 1, 1)).elements;
    expect(first).toMatchObject({ answered: 1, sum: 4, average: 400, converted: 10_000, band: 'A' });
  });

  it('[SV2] by everybody leaves no index, and the element is named', () => {
    const result = resultOf(given(4, 4, 4, 4, 4, 4, 4, 4, null));
    expect(result).toMatchObject({ index: null, band: null, lacking: ['U9'], respondents: 1 });
    expect(result.elements[8]).toMatchObject({ answered: 0, average: null, band: null });
  });

  it('[SV2] altogether makes nobody a respondent', () => {
    expect(tallyOf([given(...elementIds.map(() => null))]).respondents).toBe(0);
  });
});

describe('a tally', () => {
  it('[SV9] of parts is the tally of the whole, however it was cut', () => {
    fc.assert(
      fc.property(answers, fc.nat(60), (all, at) => {
        const parts = [all.slice(0, at), all.slice(at)].map(tallyOf);
        expect(addTallies(parts)).toEqual(tallyOf(all));
      }),
    );
  });
});
