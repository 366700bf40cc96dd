// Generates a register of invented people for trying imports:
// `npm run sample-register -- 1000000 [--out FILE] [--region 13.77] [--seed 1]`.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sampleCsvHeader, sampleCsvLine } from '../server/adapters/register/sample-csv.ts';
import { samplePeople, type SampleOrder } from '../server/adapters/register/sample-people.ts';
import { misused, typedOptions } from '../server/adapters/command-line.ts';

const usage = 'Pemakaian: npm run sample-register -- JUMLAH [--out BERKAS] [--region 13.77] [--seed 1]';
const linesAtOnce = 2000;

function* csvPieces(order: SampleOrder): Generator<string> {
  let piece = sampleCsvHeader;
  let lines = 0;
  for (const person of samplePeople(order)) {
    piece += sampleCsvLine(person);
    lines += 1;
    if (lines % linesAtOnce > 0) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const { values, positionals } = typedOptions(usage, {
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'data/sample-register.csv' },
    region: { type: 'string', default: '13.77' },
    seed: { type: 'string', default: '1' },
  },
});
const [wanted, another] = positionals;
const [count, seed] = [Number(wanted), Number(values.seed)];
if (another !== undefined) misused(usage, `Satu jumlah saja, bukan juga ${another}`);
if (!Number.isSafeInteger(seed)) misused(usage, `"${values.seed}" bukan angka: --seed diisi bilangan bulat`);
if (!/^\d\d\.?\d\d$/.test(values.region)) misused(usage, `"${values.region}" bukan kode daerah seperti 13.77`);
if (!Number.isSafeInteger(count) || count < 1) {
  console.error(usage);
  process.exitCode = 2;
} else {
  // A fixed day, so that the same seed gives the same file in any year.
  const order = { count, region: values.region, seed, today: '2026-11-01' };
  await mkdir(dirname(values.out), { recursive: true });
  await pipeline(Readable.from(csvPieces(order)), createWriteStream(values.out));
  console.log(`${count.toLocaleString('id-ID')} orang contoh (bukan orang sungguhan) ditulis ke ${values.out}`);
}
