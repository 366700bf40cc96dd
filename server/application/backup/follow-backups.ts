import { isBackupDue, isHourlyDue, USUAL_CLOCK } from '../../domain/backup/due.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { openState } from '../../domain/hall-time/opening-hours.ts';
import type { BackupRoom, BackupsWanted } from '../../ports/backup.ts';
import type { Office } from '../office.ts';

const LOOK_EVERY_MS = 30_000;
/** After a start, above all after a power cut, the hall comes first. */
const REST_AFTER_START = minutes(5);
const AGAIN_AFTER = minutes(30);

type Followed = Pick<Office, 'file' | 'clock' | 'steady' | 'log' | 'trial'> & { readonly backups: BackupRoom };

/** DU4: a daily backup without anybody's doing, and one each hour while the hall is open; a failed one is retried, and reported meanwhile. A trial is not backed up. */
export function followBackups(office: Followed): () => void {
  if (office.trial) return () => {};
  const follower = new BackupFollower(office);
  const timer = setInterval(() => follower.look(), LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}

export class BackupFollower {
  readonly #office: Followed;
  #notBefore: number;

  constructor(office: Followed) {
    this.#office = office;
    this.#notBefore = office.steady.elapsedMs() + REST_AFTER_START;
  }

  look(): void {
    const { backups, steady, log } = this.#office;
    if (backups.runningSince !== null || steady.elapsedMs() < this.#notBefore) return;
    const wanted = this.#wanted();
    if (wanted === null) return;
    this.#notBefore = steady.elapsedMs() + AGAIN_AFTER;
    backups.make(wanted).catch((fault: unknown) => log.fault('backups could not be made', fault));
  }

  /** Null while every place has today's backup and, in an open hall, this hour's. */
  #wanted(): BackupsWanted | null {
    const { backups, clock, file } = this.#office;
    const { timeZone: zone, backup } = file.current;
    const { places } = backups;
    const now = clock.now();
    const times = { now, zone, clock: backup?.dailyAt ?? USUAL_CLOCK };
    if (places.some(({ newest }) => isBackupDue(newest?.madeAt ?? null, times))) return 'everywhere';
    if (backup?.hourly === false || openState(file.current, now).is === 'closed') return null;
    const isDue = places.some(({ newest, isSlow }) => !isSlow && isHourlyDue(newest?.madeAt ?? null, now));
    return isDue ? 'where-quick' : null;
  }
}
