// The measured figures beside their floors: docs/performance.md explains each.
// `npm run bench [-- --json] [--people N] [--cases N] [--only NAME,NAME]`.
import { screenWeights } from '../e2e/looks/screen-weights.ts';
import { end, typedOptions } from '../server/adapters/command-line.ts';
import { caseFigures } from './figures/case-search-figures.ts';
import { ticketBesideCases } from './figures/case-writing-figures.ts';
import { callToDisplays } from './figures/call-figures.ts';
import { within } from './figures/figure.ts';
import type { Figure } from './figures/figure.ts';
import { figureTable } from './figures/figure-table.ts';
import { commandAsHallGrows } from './figures/growth-figures.ts';
import { manyScreens } from './figures/many-screens.ts';
import { personFigures } from './figures/person-figures.ts';
import { besidePlainDesign } from './figures/plain-figures.ts';
import { registerFigures } from './figures/register-figures.ts';
import { reportFigures } from './figures/report-figures.ts';
import { screenTimes } from './figures/screen-times.ts';
import { startOfTheHub } from './figures/start-figure.ts';
import { stormAfterRestart } from './figures/storm-figure.ts';
import { ticketsPerSecond } from './figures/rush-figures.ts';
import { pressToAnswer } from './figures/ticket-figures.ts';
import { EchoFloor } from './floors/echo-floor.ts';

const usage =
  'Pemakaian: npm run bench -- [--json] [--people JUMLAH, paling sedikit 1000] [--cases JUMLAH, paling sedikit 1000] [--only NAMA,NAMA]';

const { values } = typedOptions(usage, {
  options: {
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: '1000000' },
    cases: { type: 'string', default: '200000' },
    only: { type: 'string', default: '' },
  },
});
const people = Number(values.people);
const cases = Number(values.cases);
const isCount = (count: number) => Number.isSafeInteger(count) && count >= 1_000;

const measurements: Record<string, (echo: EchoFloor) => Promise<readonly Figure[]>> = {
  tickets: ticketsPerSecond,
  press: pressToAnswer,
  'call-1': (echo) => callToDisplays(1, echo),
  'call-200': (echo) => callToDisplays(200, echo),
  register: (echo) => registerFigures(people, echo),
  cases: async () => [...(await caseFigures(cases)), await ticketBesideCases()],
  reports: reportFigures,
  person: personFigures,
  storm: async () => [await stormAfterRestart()],
  'screen-weights': async () =>
    screenWeights().map(({ name, packed, shared, budget }) =>
      within({ name, unit: 'kB', value: packed, floor: shared, target: budget }),
    ),
  'screen-times': screenTimes,
  start: async () => [await startOfTheHub(people)],
  screens: manyScreens,
  growth: commandAsHallGrows,
  plain: besidePlainDesign,
};

const wanted = values.only.split(',');
const chosen = Object.entries(measurements).filter(([name]) => wanted.some((each) => name.startsWith(each)));
if (chosen.length === 0 || !isCount(people) || !isCount(cases)) {
  end(`${usage}\nNama: ${Object.keys(measurements).join(', ')}`, 2);
}

const echo = await EchoFloor.start();
const figures: Figure[] = [];
for (const [name, measure] of chosen) {
  const began = performance.now();
  figures.push(...(await measure(echo)));
  console.error(`${name}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
}
echo.close();
console.log(values.json ? JSON.stringify({ figures }) : figureTable(figures));
