import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Score } from './elements.ts';
import type { SurveyAnswer } from './survey-answer.ts';

/** 150 invented respondents, with results calculated by hand. */
interface SkmSheet {
  readonly answers: readonly SurveyAnswer[];
  /** A line below the respondents, by its heading: "Jumlah nilai", "NRR", "IKM" … */
  readonly line: (heading: string) => readonly string[];
}

export function skmSheet(): SkmSheet {
  const text = readFileSync(join(import.meta.dirname, 'skm-150.fixture.csv'), 'utf8');
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const respondents = rows.filter(([heading = '']) => /^\d+$/.test(heading));
  return {
    answers: respondents.map(([, serviceId = '', ...scores]) => ({
      serviceId,
      via: 'kiosk',
      scores: scores.map((score) => (score === '' ? null : (Number(score) as Score))),
    })),
    line: (heading) => rows.find(([each]) => each === heading)?.slice(1) ?? [],
  };
}
