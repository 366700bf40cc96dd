import pino from 'pino';
import type { Log } from '../ports/world.ts';

const STANDARD_ERROR = 2;

/** One JSON line per entry, on standard error; callers pass plain values only, and no personal data. */
export function jsonLog(fd = STANDARD_ERROR): Log {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd, sync: true }));
  return {
    info: (what, facts = {}) => log.info(facts, what),
    fault: (what, error, facts = {}) =>
      log.error(
        { ...facts, fault: bare(error instanceof Error ? (error.stack ?? error.message) : String(error)) },
        what,
      ),
  };
}

/** OB4: error messages may quote data: JSON a piece of the text, a mail server the address, a check the number. */
const bare = (fault: string): string =>
  fault
    .replaceAll(/(?:\.{3})?"[^]{0,60}?"(?:\.{3})? is not valid JSON/gu, '… is not valid JSON')
    .replaceAll(/Unexpected token '[^]{1,2}'/gu, 'Unexpected token')
    .replaceAll(/[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu, '…@…')
    .replaceAll(/\d{10,}/gu, '…');
