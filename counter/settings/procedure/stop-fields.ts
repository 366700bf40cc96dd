import type { HallFile, HallService } from '../../../contract/hall-file.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import { choicesOf, namedChoices } from '../fields/choices.ts';
import type { Field } from '../fields/field.ts';

export type Stop = HallService['journey'][number];
export type StopOutcome = Stop['outcomes'][number];

/** What a station does with visitors of a service. */
export function stopFields(hall: HallFile, words: CounterWords): Field<Stop>[] {
  const t = words.t.choices;
  const stations = namedChoices(hall.stations, words);
  return [
    { is: 'choice', key: 'stationId', label: t.journey.station, choices: stations, width: 'half' },
    {
      is: 'choice',
      key: 'fileTo',
      label: t.journey.fileTo,
      choices: stations,
      none: t.journey.noFile,
      optional: true,
      width: 'half',
    },
    { is: 'ticks', key: 'work', choices: choicesOf(t.work) },
    { is: 'sentences', key: 'printed', label: t.journey.printed, add: t.addSentence, optional: true },
  ];
}

/** How a stage at a station can end, and where that leads. */
export function stopOutcomeFields(hall: HallFile, service: HallService, words: CounterWords): Field<StopOutcome>[] {
  const t = words.t.choices;
  const stations = namedChoices(hall.stations, words);
  const steps = namedChoices(service.case?.steps ?? [], words);
  return [
    { is: 'both', key: 'name' },
    { is: 'sequence', key: 'route', label: t.journey.route, choices: stations, add: t.addNext, width: 'half' },
    {
      is: 'choice',
      key: 'slip',
      label: t.journey.slip,
      choices: choicesOf(t.slips),
      none: t.journey.noSlip,
      optional: true,
      width: 'half',
    },
    { is: 'tick', key: 'ends', label: t.journey.ends, absent: true, width: 'half' },
    { is: 'choice', key: 'waitsAt', label: t.journey.waitsAt, choices: stations, optional: true, width: 'half' },
    { is: 'ticks', key: 'needs', choices: choicesOf(t.needs) },
    { is: 'ticks', key: 'opens', label: t.journey.opens, choices: steps, optional: true },
    { is: 'ticks', key: 'does', choices: choicesOf(t.does), optional: true },
  ];
}

/** Where an outcome leads, in a few words. */
export function stopOutcomeMark(
  { route, opens, waitsAt }: StopOutcome,
  hall: HallFile,
  service: HallService,
  words: CounterWords,
): string {
  const t = words.t.choices;
  const names = [...namedChoices(hall.stations, words), ...namedChoices(service.case?.steps ?? [], words)];
  const nameOf = (id: string) => names.find((choice) => choice.id === id)?.name ?? t.gone(id);
  const leads = [...route, ...(opens ?? []), ...(waitsAt === undefined ? [] : [waitsAt])].map(nameOf);
  return `→ ${leads.length > 0 ? leads.join(', ') : t.journey.home}`;
}
