// The measured figures beside their floors: `npm run bench [-- --json] [--full] [--people N] [--only NAME]`. docs/performance.md says what each means.
import { parseArgs } from 'node:util';
import { callToDisplays } from './figures/call-figures.ts';
import type { Figure } from './figures/figure.ts';
import { figureTable } from './figures/figure-table.ts';
import { registerFigures } from './figures/register-figures.ts';
import { startOfTheHub } from './figures/start-figure.ts';
import { pressToAnswer, ticketsPerSecond } from './figures/ticket-figures.ts';
import { EchoFloor } from './floors/echo-floor.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** A register of a million people instead of a fifth of that. */
    full: { type: 'boolean', default: false },
    people: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const people = Number(values.people ?? (values.full ? 1_000_000 : 200_000));

const echo = await EchoFloor.start();
const measurements: Record<string, () => Promise<readonly Figure[]>> = {
  tickets: async () => [await ticketsPerSecond()],
  press: () => pressToAnswer(echo),
  'call-1': () => callToDisplays(1, echo),
  'call-200': () => callToDisplays(200, echo),
  register: () => registerFigures(people, echo),
  start: async () => [await startOfTheHub()],
};

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(measurements)) {
  if (!name.startsWith(values.only)) continue;
  const began = performance.now();
  figures.push(...(await measure()));
  if (!values.json) console.error(`${name}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
}
echo.close();
console.log(values.json ? JSON.stringify({ figures }) : figureTable(figures));
