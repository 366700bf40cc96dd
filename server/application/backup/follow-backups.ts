import { isBackupDue, USUAL_CLOCK } from '../../domain/backup/due.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { BackupRoom } from '../../ports/backup.ts';
import type { Office } from '../office.ts';

const LOOK_EVERY_MS = 30_000;
/** After a start, above all after a power cut, the hall comes first. */
const REST_AFTER_START = minutes(5);
const AGAIN_AFTER = minutes(30);

type Followed = Pick<Office, 'file' | 'clock' | 'steady' | 'log' | 'trial'> & { readonly backups: BackupRoom };

/** DU4: a daily backup without anybody's doing; a failed one is retried, and reported meanwhile. A trial is not backed up. */
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
    if (backups.runningSince !== null || steady.elapsedMs() < this.#notBefore || !this.#isDue()) return;
    this.#notBefore = steady.elapsedMs() + AGAIN_AFTER;
    backups.make().catch((fault: unknown) => log.fault('backups could not be made', fault));
  }

  /** True while any place lacks today's backup. */
  #isDue(): boolean {
    const { backups, clock, file } = this.#office;
    const { timeZone: zone, backup } = file.current;
    const times = { now: clock.now(), zone, clock: backup?.dailyAt ?? USUAL_CLOCK };
    return backups.places.some(({ newest }) => isBackupDue(newest?.madeAt ?? null, times));
  }
}
