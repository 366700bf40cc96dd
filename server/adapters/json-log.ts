import pino from 'pino';
import type { Log } from '../ports/world.ts';

const STANDARD_ERROR = 2;

/** One JSON line per happening, on standard error; callers give no personal data, and nothing is guessed from objects. */
export function jsonLog(level: 'info' | 'error' = 'info', fd = STANDARD_ERROR): Log {
  const log = pino(
    { base: null, level, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd, sync: true }),
  );
  return {
    info: (what, facts = {}) => log.info(facts, what),
    fault: (what, error, facts = {}) =>
      log.error({ ...facts, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }, what),
  };
}
