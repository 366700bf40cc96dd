import type { SurveyFigures, SurveyPart, SurveyReport } from '../../../contract/views/survey-view.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Day } from '../../domain/hall-time/zone.ts';
import { elementNames } from '../../domain/survey/elements.ts';
import { FEWEST, isEnough, withheld } from '../../domain/survey/small-numbers.ts';
import type { FactCount } from '../../domain/survey/survey-answer.ts';
import { surveyResult } from '../../domain/survey/survey-result.ts';
import { addTallies } from '../../domain/survey/tally.ts';
import type { Tally } from '../../domain/survey/tally.ts';
import type { DayTally } from '../../ports/survey.ts';
import type { Office } from '../office.ts';
import { monthOf } from './months.ts';

interface SurveyPeriod {
  readonly from: Day;
  readonly to: Day;
  /** Null: all services. */
  readonly serviceId: string | null;
}

/** SKM of a period, and of its services and months; what could identify a person is withheld (SV7). */
export async function surveyReport(office: Office, { from, to, serviceId }: SurveyPeriod): Promise<SurveyReport> {
  const all = await office.surveyBook.tallies(from, to);
  const services = partsOf(
    all,
    (each) => each.serviceId,
    (id) => serviceName(office, id),
  );
  const mine = serviceId === null ? all : all.filter((each) => each.serviceId === serviceId);
  const whole = addTallies(mine);
  const isShown = isEnough(whole) && services.find(({ id }) => id === serviceId)?.respondents !== null;
  return {
    from,
    to,
    serviceId,
    figures: isShown ? figuresOf(whole) : null,
    nobody: whole.respondents === 0,
    fewest: FEWEST,
    services: serviceId === null && isShown ? services : [],
    months: isShown
      ? partsOf(
          mine,
          ({ day }) => monthOf(day),
          () => null,
        )
      : [],
    respondents: isShown ? saidOf(await office.surveyBook.facts(from, to), serviceId) : [],
  };
}

function figuresOf(tally: Tally): SurveyFigures {
  const { respondents, index, band, lacking, elements } = surveyResult(tally);
  return {
    respondents,
    index: decimal(index),
    band,
    lacking: [...lacking],
    elements: elements.map(({ id, answered, sum, spread, average, converted, band }) => ({
      id,
      name: elementNames[id],
      answered,
      sum,
      spread: [...spread],
      average: decimal(average),
      converted: decimal(converted),
      band,
    })),
  };
}

function partsOf(
  tallies: readonly DayTally[],
  keyOf: (tally: DayTally) => string,
  nameOf: (id: string) => Bilingual | null,
): SurveyPart[] {
  const grouped = [...Map.groupBy(tallies, keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = grouped.map(([id, group]) => ({ id, tally: addTallies(group) }));
  const hidden = withheld(parts.map(({ tally }) => tally));
  return parts.map(({ id, tally }, i) => {
    if (hidden.has(i)) return { id, name: nameOf(id), respondents: null, index: null, band: null };
    const { respondents, index, band } = surveyResult(tally);
    return { id, name: nameOf(id), respondents, index: decimal(index), band };
  });
}

function saidOf(counts: readonly FactCount[], serviceId: string | null): SurveyReport['respondents'] {
  const asked = counts.filter((count) => serviceId === null || count.serviceId === serviceId);
  return [...Map.groupBy(asked, ({ fact }) => fact)].flatMap(([fact, ofFact]) => {
    const values = [...Map.groupBy(ofFact, ({ value }) => value)].map(([value, same]) => ({
      value,
      respondents: same.reduce((sum, { people }) => sum + people, 0),
    }));
    const hidden = withheld(values);
    return values.map(({ value, respondents }, i) => ({ fact, value, people: hidden.has(i) ? null : respondents }));
  });
}

/** A service that the hall has removed keeps its figures, under its id. */
function serviceName({ file }: Pick<Office, 'file'>, serviceId: string): Bilingual {
  return file.current.services.find(({ id }) => id === serviceId)?.shortName ?? { id: serviceId, en: serviceId };
}

const decimal = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100);
