import type { Alert } from '../../contract/views/hall-now-view.ts';
import { wholeDate } from '../../ui/words/day-words.ts';
import type { CounterWords } from '../words/screen-words.ts';
import type { HallNowWords } from './hall-now-words.ts';

/** What is the matter, and what can be done. */
interface SaidAlert {
  readonly what: string;
  readonly todo: string;
  /** Somebody waits in the hall for it. */
  readonly urgent: boolean;
}

export function sayAlert(alert: Alert, own: HallNowWords, words: Pick<CounterWords, 'of'>): SaidAlert {
  const t = own.t.alerts;
  switch (alert.is) {
    case 'help':
      return urgent(t.helpAsked(alert.kiosk, alert.minutes), t.helpDo);
    case 'nobody-serves':
      return urgent(t.nobodyServes(alert.people, words.of(alert.station)), helpLine({ ...alert, free: 0 }, t));
    case 'long-waits':
      return urgent(t.longWaits(alert.people, alert.minutes, words.of(alert.station)), helpLine(alert, t));
    case 'long-call':
      return calm(t.longCall(alert.number, words.of(alert.counter), alert.minutes), t.longCallDo);
    case 'held-too-long':
      return calm(t.heldTooLong(alert.number, words.of(alert.station), alert.minutes), t.heldTooLongDo);
    case 'over-standard': {
      const { number, minutes, limitMinutes } = alert;
      return calm(t.overStandard(number, words.of(alert.counter), minutes, limitMinutes), t.overStandardDo);
    }
    case 'long-break':
      return calm(t.longBreak(words.of(alert.counter), alert.minutes, alert.people), t.longBreakDo);
    case 'quota':
      return calm(t.quotaLow(words.of(alert.service), alert.left), t.quotaDo);
    case 'printer':
      return printerAlert(alert, own);
    case 'device-away':
      return calm(t.kioskAway(alert.device), alert.role === 'kiosk' ? t.kioskDo : t.displayDo);
    case 'day-ahead': {
      const { day, begins } = alert;
      const date = (of: string) => wholeDate(Date.parse(of), own.language);
      return urgent(t.dayAhead(date(day)), begins === null ? t.dayAheadTomorrow : t.dayAheadDo(date(begins)));
    }
    case 'restored': {
      const { day, clock, ...from } = alert;
      return urgent(t.restored(wholeDate(Date.parse(day), own.language), clock), t.restoredDo(from));
    }
    case 'late-cases':
      return calm(t.lateCases(alert.cases), t.lateCasesDo);
    case 'complaints-due':
      return calm(t.complaintsDue(alert.late, alert.near), t.complaintsDueDo);
    case 'media':
      return calm(t.media(alert.display, alert.files.join(', ')), t.mediaDo);
    case 'backup':
      return calm(alert.why === 'old' ? t.backupOld : t.backup, t.backupDo[alert.why]);
    case 'backup-on-data-disk':
      return calm(t.backupOnDataDisk(alert.folder), t.backupOnDataDiskDo);
    case 'unreadable-display':
      return calm(t.unreadable(alert.display, alert.seatMetres), t.unreadableDo(alert.readMetres));
    case 'kiosk-too-fast':
      return urgent(t.tooFast(alert.kiosk), t.tooFastDo);
    case 'many-look-ups':
      return calm(t.manyLookUps(alert.clerk, alert.people, alert.matters), t.manyLookUpsDo);
    case 'kiosk-too-high':
      return calm(t.tooHigh(alert.kiosk), t.tooHighDo(alert.bottomMm));
  }
}

const urgent = (what: string, todo: string): SaidAlert => ({ what, todo, urgent: true });
const calm = (what: string, todo: string): SaidAlert => ({ what, todo, urgent: false });

type Counters = { readonly free: number; readonly paused: number; readonly closed: number };

function helpLine({ free, paused, closed }: Counters, t: HallNowWords['t']['alerts']): string {
  if (free > 0) return t.callNow(free);
  if (paused > 0) return closed > 0 ? t.callBack(paused) : t.callBackOnly(paused);
  return closed > 0 ? t.openOne : t.allOpen;
}

function printerAlert(
  { printer, condition, waiting, papers }: Extract<Alert, { is: 'printer' }>,
  own: HallNowWords,
): SaidAlert {
  const t = own.t.alerts;
  if (condition === 'ready') return calm(t.printerPapers(printer, papers), t.papersDo);
  return calm(t.printer(printer, own.t.conditions[condition], waiting), own.t.printerDo[condition]);
}
