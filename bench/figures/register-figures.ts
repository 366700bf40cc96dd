import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beginChild, ended, KEEP_COMPILED, startChild } from '../floors/child-process.ts';
import type { EchoFloor } from '../floors/echo-floor.ts';
import { trialFolderIn } from '../../server/adapters/hall-file/hall-folder.ts';
import { inFolder } from '../in-folder.ts';
import { median } from '../quantile.ts';
import { checkOverTheWire } from './check-figures.ts';
import { atLeast, within } from './figure.ts';
import type { Figure } from './figure.ts';
import { lookUp } from './lookup-figure.ts';
import { ROUNDS } from './rounds.ts';

const MOST_MEGABYTES = 300;
/** A million rows take a minute a round, and with so many one round is enough. */
const ONE_ROUND_FROM = 500_000;

interface Filling {
  readonly seconds: number;
  readonly megabytes: number;
}

/** A register of so many people: imported, looked up, and checked over the wire. */
export function registerFigures(people: number, echo: EchoFloor): Promise<Figure[]> {
  return inFolder(async (dataDir) => {
    const folder = trialFolderIn(dataDir);
    mkdirSync(folder, { recursive: true });
    const imports = await importing(people, dataDir, folder);
    return [...imports, await lookUp(folder), ...(await checkOverTheWire(dataDir, echo))];
  });
}

async function importing(people: number, dataDir: string, folder: string): Promise<Figure[]> {
  const file = join(dataDir, 'sample.csv');
  await finished('../../scripts/sample-register.ts', [String(people), '--out', file]);
  const [floors, imports]: [Filling[], Filling[]] = [[], []];
  for (let round = 0; round < (people < ONE_ROUND_FROM ? ROUNDS : 1); round++) {
    floors.push(await filled('raw-insert-process.ts', [join(dataDir, `raw-${round}.db`), String(people)]));
    imports.push(await filled('../figures/import-process.ts', [file, folder], KEEP_COMPILED));
  }
  const rate = (fillings: readonly Filling[]) => median(fillings.map(({ seconds }) => people / seconds));
  const memory = (fillings: readonly Filling[]) => median(fillings.map(({ megabytes }) => megabytes));
  return [
    atLeast({ name: 'import-rate', unit: 'people/s', value: rate(imports), floor: rate(floors), target: 0.6 }),
    within({
      name: 'import-memory',
      unit: 'MB',
      value: memory(imports),
      floor: memory(floors),
      target: MOST_MEGABYTES,
    }),
  ];
}

async function filled(program: string, args: readonly string[], flags: readonly string[] = []): Promise<Filling> {
  const { child, said } = await startChild<Filling>(program, args, flags);
  await ended(child);
  return said;
}

async function finished(program: string, args: readonly string[]): Promise<void> {
  const child = beginChild(program, args);
  await ended(child);
  if (child.exitCode !== 0) throw new Error(`${program} ended with ${child.exitCode}.`);
}
