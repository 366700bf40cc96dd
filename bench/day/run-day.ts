// Simulated service days: `npm run day -- --hall pariaman --visitors 600 [--days 20] --seed 7 [--json]`. Exits with 1
// when a rule was broken.
import { end, typedOptions } from '../../server/adapters/command-line.ts';
import { shippedHall, shippedHalls } from '../../server/adapters/hall-file/shipped-halls.ts';
import { summary } from './days-report.ts';
import { simulateDays } from './simulate-days.ts';

const halls = shippedHalls().map(({ id }) => id);
const usage = `Pemakaian: npm run day -- [--hall ${halls.join('|')}] [--visitors JUMLAH] [--days JUMLAH] [--seed ANGKA] [--json]`;

const { values } = typedOptions(usage, {
  options: {
    hall: { type: 'string', default: 'pariaman' },
    visitors: { type: 'string', default: '200' },
    days: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const visitors = Number(values.visitors);
const days = Number(values.days);
const seed = Number(values.seed);
const areCounts = [visitors, days].every((count) => Number.isSafeInteger(count) && count >= 1);
if (!halls.includes(values.hall) || !areCounts || !Number.isSafeInteger(seed)) {
  end(usage, 2);
}
const report = await simulateDays({ hallId: values.hall, days, visitors, seed });
console.log(values.json ? JSON.stringify(report) : summary(report, shippedHall(values.hall).queue.maxOvertakes));
process.exitCode = report.ok ? 0 : 1;
