import { isBackupDue, isHourlyDue, USUAL_CLOCK } from '../../domain/backup/due.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { openState } from '../../domain/hall-time/opening-hours.ts';
import type { BackupPlace, BackupRoom } from '../../ports/backup.ts';
import type { SelfLook } from '../../ports/self-look.ts';
import type { Office } from '../office.ts';

const LOOK_EVERY_MS = 30_000;
/** After a start, above all after a power cut, the hall comes first. */
const REST_AFTER_START = minutes(5);
const AGAIN_AFTER = minutes(30);

type Followed = Pick<Office, 'file' | 'clock' | 'steady' | 'log' | 'trial'> & {
  readonly backups: BackupRoom;
  readonly look: Pick<SelfLook, 'rowsChanged'>;
};

/**
 * DU4: a daily backup without anybody's doing, and one each hour while the hall is open or anything is written: a number, a clerk's account,
 * the hall's file, whose saving is on the audit record. A failed one is retried, and reported meanwhile. A trial is not backed up.
 */
export function followBackups(office: Followed): () => void {
  if (office.trial) return () => {};
  const follower = new BackupFollower(office);
  const timer = setInterval(() => follower.look(), LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}

export class BackupFollower {
  readonly #office: Followed;
  readonly #notBefore: number;
  /** When each place was tried. One that fails keeps no other waiting. */
  readonly #triedAt = new Map<string, number>();
  /** When something was seen to have been written last. Nobody knows what was before this start: it counts as something. */
  #writtenAt: Instant;
  #rows: number;

  constructor(office: Followed) {
    this.#office = office;
    this.#notBefore = office.steady.elapsedMs() + REST_AFTER_START;
    this.#writtenAt = office.clock.now();
    this.#rows = office.look.rowsChanged();
  }

  look(): void {
    const { backups, steady, log } = this.#office;
    const elapsed = steady.elapsedMs();
    this.#seeWhetherWritten();
    if (backups.runningSince !== null || elapsed < this.#notBefore) return;
    const wanted = this.#due().filter((folder) => elapsed >= (this.#triedAt.get(folder) ?? -AGAIN_AFTER) + AGAIN_AFTER);
    if (wanted.length === 0) return;
    for (const folder of wanted) this.#triedAt.set(folder, elapsed);
    backups.make(wanted).catch((fault: unknown) => log.fault('backups could not be made', fault));
  }

  #seeWhetherWritten(): void {
    const rows = this.#office.look.rowsChanged();
    if (rows !== this.#rows) this.#writtenAt = this.#office.clock.now();
    this.#rows = rows;
  }

  /** The places without today's backup or this hour's. */
  #due(): string[] {
    const { backups, clock, file } = this.#office;
    const { timeZone: zone, backup } = file.current;
    const now = clock.now();
    const times = { now, zone, clock: backup?.dailyAt ?? USUAL_CLOCK };
    const isOpen = openState(file.current, now).is !== 'closed';
    const isHourly = ({ newest, isSlow }: BackupPlace) =>
      backup?.hourly !== false && !isSlow && isHourlyDue(newest?.madeAt ?? null, now) && this.#isAtWork(isOpen, newest);
    return backups.places
      .filter((place) => isBackupDue(place.newest?.madeAt ?? null, times) || isHourly(place))
      .map(({ folder }) => folder);
  }

  /** Work goes on behind closed doors: what was written since the newest backup is not left to the evening's. */
  #isAtWork(isOpen: boolean, newest: BackupPlace['newest']): boolean {
    return isOpen || (newest !== null && this.#writtenAt > newest.madeAt);
  }
}
