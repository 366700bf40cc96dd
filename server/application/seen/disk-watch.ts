import type { DiskTrouble } from '../../../contract/lists.ts';
import type { Log } from '../../ports/world.ts';
import type { SelfLook } from '../../ports/self-look.ts';

const TRY_AGAIN_MS = 5_000;

const troubles: readonly (readonly [DiskTrouble, RegExp])[] = [
  ['full', /^(ENOSPC|EDQUOT|SQLITE_FULL)$/],
  ['not-written', /^(EFBIG|EIO|EROFS|SQLITE_READONLY|SQLITE_IOERR|SQLITE_CANTOPEN)/],
  ['damaged', /^(SQLITE_CORRUPT|SQLITE_NOTADB)/],
];

/** The disk trouble behind a fault; null: it has another cause. */
export function diskTroubleIn(fault: unknown): DiskTrouble | null {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return troubles.find(([, form]) => form.test(code))?.[0] ?? null;
}

/**
 * DU7: what cannot be stored is refused, and the staff see why. Every fault passes the hub's log, and so this watch; it then tests the disk
 * until it accepts writes again, since nobody can press anything meanwhile.
 */
export class DiskWatch {
  /** What can be helped first; DU8: what is damaged does not heal, and is said until a hub starts on data that were mended. */
  get trouble(): DiskTrouble | null {
    return this.#now ?? (this.#isDamaged ? 'damaged' : null);
  }
  #now: Exclude<DiskTrouble, 'damaged'> | null = null;
  #isDamaged = false;
  onChange = (): void => {};
  readonly #look: Pick<SelfLook, 'tryLedger'>;
  #timer: NodeJS.Timeout | null = null;

  constructor(look: Pick<SelfLook, 'tryLedger'>) {
    this.#look = look;
  }

  watching(log: Log): Log {
    return {
      info: (what, facts) => log.info(what, facts),
      fault: (what, fault, facts) => {
        log.fault(what, fault, facts);
        this.notice(fault);
      },
    };
  }

  notice(fault: unknown): void {
    const trouble = diskTroubleIn(fault);
    if (trouble === null) return;
    if (trouble !== 'damaged') this.#timer ??= setInterval(() => void this.#tryAgain(), TRY_AGAIN_MS).unref();
    this.#is(trouble);
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  async #tryAgain(): Promise<void> {
    try {
      await this.#look.tryLedger();
    } catch (fault) {
      return this.#is(diskTroubleIn(fault) ?? 'not-written');
    }
    this.close();
    this.#timer = null;
    this.#is(null);
  }

  #is(trouble: DiskTrouble | null): void {
    const before = this.trouble;
    if (trouble === 'damaged') this.#isDamaged = true;
    else this.#now = trouble;
    if (this.trouble !== before) this.onChange();
  }
}
