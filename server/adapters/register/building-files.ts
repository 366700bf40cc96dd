import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface BuildingFiles {
  readonly snapshotFile: string;
  readonly refusedFile: string;
}

const building = /^register-building-(\d+)-\d+(?:\.db|-refused\.csv)(?:-journal)?$/;
let sequence = 0;

export function newBuildingFiles(dataDir: string): BuildingFiles {
  sequence += 1;
  const name = join(dataDir, `register-building-${process.pid}-${sequence}`);
  return { snapshotFile: `${name}.db`, refusedFile: `${name}-refused.csv` };
}

export function removeBuildingFiles({ snapshotFile, refusedFile }: BuildingFiles): void {
  for (const file of [snapshotFile, `${snapshotFile}-journal`, refusedFile]) rmSync(file, { force: true });
}

/** What a killed process left behind. The name holds its id, so a living import is left alone. */
export function sweepAbandonedBuildings(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const [, pid] = building.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(dataDir, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
