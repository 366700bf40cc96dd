// One simulated service day: `npm run day -- --hall pariaman --visitors 600 --seed 7 [--json]`. Exits with 1 when a
// rule was broken.
import { end, typedOptions } from '../../server/adapters/command-line.ts';
import { shippedHall, shippedHalls } from '../../server/adapters/hall-file/shipped-halls.ts';
import { summary } from './day-report.ts';
import { simulateDay } from './simulate-day.ts';

const halls = shippedHalls().map(({ id }) => id);
const usage = `Pemakaian: npm run day -- [--hall ${halls.join('|')}] [--visitors JUMLAH] [--seed ANGKA] [--json]`;

const { values } = typedOptions(usage, {
  options: {
    hall: { type: 'string', default: 'pariaman' },
    visitors: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const visitors = Number(values.visitors);
const seed = Number(values.seed);
if (!halls.includes(values.hall) || !Number.isSafeInteger(visitors) || visitors < 1 || !Number.isSafeInteger(seed)) {
  end(usage, 2);
}
const report = await simulateDay({ hallId: values.hall, visitors, seed });
console.log(values.json ? JSON.stringify(report) : summary(report, shippedHall(values.hall).queue.maxOvertakes));
process.exitCode = report.ok ? 0 : 1;
