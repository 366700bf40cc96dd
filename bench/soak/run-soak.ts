// A hall under load in which everything goes wrong: `npm run soak -- [--minutes N] [--seed N]`. Prints one JSON line at
// the end (OB6).
import { end, typedOptions } from '../../server/adapters/command-line.ts';
import { soak } from './soak.ts';

/** The hall opens at nine and closes in the afternoon. */
const MOST_MINUTES = 240;

const usage = `Pemakaian: npm run soak -- [--minutes 1 sampai ${MOST_MINUTES}] [--seed BILANGAN]`;

const { values } = typedOptions(usage, {
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0 && minutes <= MOST_MINUTES) || !Number.isInteger(seed)) {
  end(usage, 2);
}

const { commands, calls, papers, letters, faults, lost, doubled, wrong } = await soak({ seconds: minutes * 60, seed });
for (const sentence of [...lost, ...doubled, ...wrong]) console.error(sentence);
const amount = Object.values(faults).reduce((sum, count) => sum + count, 0);
const figures = { commands, faults: amount, lost: lost.length, doubled: doubled.length, wrong: wrong.length };
console.log(JSON.stringify({ ...figures, calls, papers, letters, minutes, seed, byFault: faults }));
process.exit(lost.length + doubled.length + wrong.length === 0 ? 0 : 1);
