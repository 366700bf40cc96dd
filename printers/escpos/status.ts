/** What a printer says of itself. */
export interface PrinterStatus {
  readonly stopped: boolean;
  readonly coverOpen: boolean;
  readonly cutterJammed: boolean;
  readonly broken: boolean;
  readonly paperLow: boolean;
  readonly paperOut: boolean;
}

/** Why nothing comes out, or `ready`. The words a clerk sees belong to the caller. */
export type StatusCondition = 'ready' | 'paper-low' | 'paper-out' | 'cover-open' | 'cutter' | 'broken' | 'offline';

export function conditionOf(status: PrinterStatus): StatusCondition {
  if (status.broken) return 'broken';
  if (status.coverOpen) return 'cover-open';
  if (status.paperOut) return 'paper-out';
  if (status.cutterJammed) return 'cutter';
  if (status.stopped) return 'offline';
  return status.paperLow ? 'paper-low' : 'ready';
}

/** The four bytes of GS a, already known to be that. */
export function automaticStatus([state = 0, error = 0, paper = 0]: readonly number[]): PrinterStatus {
  return {
    stopped: (state & 0x08) !== 0,
    coverOpen: (state & 0x20) !== 0,
    cutterJammed: (error & 0x08) !== 0,
    broken: (error & 0x20) !== 0,
    paperLow: (paper & 0x03) !== 0,
    paperOut: (paper & 0x0c) !== 0,
  };
}

/** The answers to DLE EOT 1 and DLE EOT 2. They tell of less than GS a does: the rest is as it was told before. */
export function realTimeStatus(online: number, cause: number, before: PrinterStatus | null = null): PrinterStatus {
  const error = (cause & 0x40) !== 0;
  const broken = error && (before?.broken ?? false);
  return {
    stopped: (online & 0x08) !== 0,
    coverOpen: (cause & 0x04) !== 0,
    cutterJammed: error && !broken,
    broken,
    paperLow: before?.paperLow ?? false,
    paperOut: (cause & 0x20) !== 0,
  };
}
