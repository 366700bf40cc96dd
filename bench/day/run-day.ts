// One simulated service day: `npm run day -- --hall pariaman --visitors 600 --seed 7 [--json]`. Ends with 1 when a rule was broken.
import { parseArgs } from 'node:util';
import { shippedHall, shippedHalls } from '../../server/adapters/hall-file/shipped-halls.ts';
import { summary } from './day-report.ts';
import { simulateDay } from './simulate-day.ts';

const { values } = parseArgs({
  options: {
    hall: { type: 'string', default: 'pariaman' },
    visitors: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const visitors = Number(values.visitors);
const seed = Number(values.seed);
const halls = shippedHalls().map(({ id }) => id);
if (!halls.includes(values.hall) || !Number.isSafeInteger(visitors) || visitors < 1 || !Number.isSafeInteger(seed)) {
  console.error(`Pemakaian: npm run day -- [--hall ${halls.join('|')}] [--visitors JUMLAH] [--seed ANGKA] [--json]`);
  process.exitCode = 2;
} else {
  const report = await simulateDay({ hallId: values.hall, visitors, seed });
  console.log(values.json ? JSON.stringify(report) : summary(report, shippedHall(values.hall).queue.maxOvertakes));
  process.exitCode = report.ok ? 0 : 1;
}
