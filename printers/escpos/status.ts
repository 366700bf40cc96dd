/** State of a printer, as it reports it. */
export interface PrinterStatus {
  readonly stopped: boolean;
  readonly coverOpen: boolean;
  readonly cutterJammed: boolean;
  readonly broken: boolean;
  readonly paperLow: boolean;
  readonly paperOut: boolean;
}

/** Why nothing is printed, or `ready`. The words for a clerk are the caller's. */
export type StatusCondition = 'ready' | 'paper-low' | 'paper-out' | 'cover-open' | 'cutter' | 'broken' | 'offline';

export function conditionOf(status: PrinterStatus): StatusCondition {
  if (status.broken) return 'broken';
  if (status.coverOpen) return 'cover-open';
  if (status.paperOut) return 'paper-out';
  if (status.cutterJammed) return 'cutter';
  if (status.stopped) return 'offline';
  return status.paperLow ? 'paper-low' : 'ready';
}

/** Decodes the four bytes of GS a, already recognised as such. */
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

/** Decodes the answers to DLE EOT 1 and 2. They say less than GS a does: the rest stays as last reported. */
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
