import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface BuildingFiles {
  readonly snapshotFile: string;
  readonly refusedFile: string;
}

const building = /^register-building-(\d+)-(\d+)(?:\.db|-refused\.csv)(?:-journal)?$/;
let sequence = 0;

export function newBuildingFiles(dataDir: string): BuildingFiles {
  sequence += 1;
  const name = join(dataDir, `register-building-${process.pid}-${sequence}`);
  const files = { snapshotFile: `${name}.db`, refusedFile: `${name}-refused.csv` };
  removeBuildingFiles(files); // of a killed process that had the same id
  return files;
}

export function removeBuildingFiles({ snapshotFile, refusedFile }: BuildingFiles): void {
  for (const file of [snapshotFile, `${snapshotFile}-journal`, refusedFile]) rmSync(file, { force: true });
}

/** Deletes what a killed process left behind. The names contain the process id, so a running import is left alone. */
export function sweepAbandonedBuildings(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const [, pid, number] = building.exec(name) ?? [];
    if (pid !== undefined && isAbandoned(Number(pid), Number(number))) rmSync(join(dataDir, name), { force: true });
  }
}

/** After a restart a process may have the id of the killed one: numbers that it has not given yet are not its own. */
const isAbandoned = (pid: number, number: number): boolean => (pid === process.pid ? number > sequence : !isAlive(pid));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
