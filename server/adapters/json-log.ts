import pino from 'pino';
import type { Log } from '../ports/world.ts';

const STANDARD_ERROR = 2;
/** What waits for room on a full disk; later lines are counted instead. */
const MOST_WAITING = 1 << 20;

/**
 * One JSON line per entry, on standard error; callers pass plain values only, and no personal data.
 * DU7: a disk that takes no line keeps nobody from being answered: lines wait, and how many did not find room is said as soon as there is.
 */
export function jsonLog(fd = STANDARD_ERROR): Log {
  const out = pino.destination({ fd, sync: true, maxLength: MOST_WAITING });
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, out);
  let lost = 0;
  out.on('error', () => {}); // without a listener each line would throw in whoever logs
  out.on('drop', () => (lost += 1));
  out.on('write', () => {
    if (lost === 0) return;
    const lines = lost;
    lost = 0;
    log.error({ lines }, 'lines of this log were lost, for the disk took none');
  });
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
