import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ImportRefusal, ImportReport } from '../../domain/register/snapshot.ts';
import type { DataKeys } from '../vault/vault.ts';
import { buildSnapshot } from './build-snapshot.ts';
import { buildInProcess } from './import-process.ts';
import { addAll } from './people-writer.ts';
import type { NotAdded, WritePeople } from './people-writer.ts';
import { RegisterShelf } from './register-shelf.ts';
import { SnapshotBuilder } from './snapshot-builder.ts';
import type { PersonValues } from './snapshot-schema.ts';

export const november = Date.UTC(2026, 10, 23, 2);
export const siti = '1377024503900001';
export const budi = '1377020101850002';
export const kk = '1377021201150003';

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-register-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function openShelf(
  folder = newFolder(),
  now = () => november,
  build = buildInProcess,
  keys: DataKeys | null = null,
): RegisterShelf {
  const shelf = RegisterShelf.open(folder, keys, now, build);
  onTestFinished(() => shelf.close());
  return shelf;
}

/** Writes in the reader's own thread. */
const writeHere: WritePeople = (snapshotFile, key) => {
  const builder = new SnapshotBuilder(snapshotFile, key);
  const answers: (readonly NotAdded[])[] = [];
  let batch: PersonValues[] = [];
  return {
    add: (values) => void batch.push(values),
    endBatch: () => {
      answers.push(addAll(builder, batch));
      batch = [];
    },
    answer: () => Promise.resolve(answers.shift() ?? []),
    finish: () => Promise.resolve(builder.finish()),
    abandon: () => Promise.resolve(builder.abandon()),
  };
};

/** In the test's own thread: starting two threads takes longer than reading ten rows. */
export const buildHere: typeof buildInProcess = (order, onProgress) => buildSnapshot(order, onProgress, writeHere);

export const openQuickShelf = (): RegisterShelf => openShelf(newFolder(), () => november, buildHere);

export const dtks = { registerName: 'DTKS', period: 'Oktober 2026', sourceName: 'dtks.csv' };

/** Writes the content to a file and imports it. */
export async function importing(
  shelf: RegisterShelf,
  content: string | Uint8Array,
  options = dtks,
): Promise<ImportReport | ImportRefusal> {
  const file = join(newFolder(), 'upload');
  writeFileSync(file, content);
  return shelf.import(file, options);
}

export function reportOf(outcome: ImportReport | ImportRefusal): ImportReport {
  if (outcome.is === 'refused') throw new Error(`${outcome.code}: ${outcome.sentence}`);
  return outcome;
}

export function refusalOf(outcome: ImportReport | ImportRefusal): ImportRefusal {
  if (outcome.is === 'imported') throw new Error(`imported ${outcome.people}`);
  return outcome;
}

export const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;
