import { dateInWords } from '../../domain/hall-time/date-words.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { clockText, dayAt } from '../../domain/hall-time/zone.ts';
import type { TimeZoneName } from '../../domain/hall-time/zone.ts';
import type { LastInLedger } from './last-in-ledger.ts';
import { clockBehind, numbersGoOn } from './restored-lines.ts';

interface RepairedHall {
  readonly kept: LastInLedger;
  readonly lost: number | null;
  readonly lastWritten: Instant;
  readonly at: Instant;
  readonly zone: TimeZoneName;
  /** The folder with the damaged ledger. */
  readonly aside: string;
}

/** DU17: how far the ledger goes that was kept, and what is lost behind it. */
export function repairedLines(repaired: RepairedHall): string[] {
  return [...lines(repaired, 'id'), '', ...lines(repaired, 'en')];
}

function lines({ kept, lost, lastWritten, at, zone, aside }: RepairedHall, language: 'id' | 'en'): string[] {
  const t = words[language];
  const when = (instant: Instant) =>
    t.when(dateInWords(dayAt(instant, zone), language), clockText(instant, zone), zone);
  const last = [
    ...(kept.at === null ? [] : [t.last(when(kept.at))]),
    ...(kept.ticket === null ? [] : [t.ticket(kept.ticket)]),
    ...(kept.letter === null ? [] : [t.letter(kept.letter)]),
  ];
  if (lost === 0) return [...last, t.nothingLost, t.aside(aside)];
  const isBehind = kept.at !== null && at < kept.at;
  const behind = isBehind ? [clockBehind(when(at), language)] : [];
  return [...last, t.lost(lost, when(lastWritten)), ...numbersGoOn[language], t.aside(aside), ...behind];
}

const words = {
  id: {
    when: (day: string, clock: string, zone: string) => `${day} pukul ${clock} ${zone}`,
    last: (when: string) => `Yang terakhir tersimpan: ${when}.`,
    ticket: (number: string) => `Nomor antrean terakhir yang tersimpan: ${number}.`,
    letter: (number: string) => `Surat terakhir yang tersimpan: ${number}.`,
    nothingLost: 'Tidak ada nomor, surat, atau berkas yang hilang. Nomor berlanjut seperti biasa: jalankan hub.',
    lost: (count: number | null, when: string) =>
      `Yang hilang: yang dicatat sesudah itu sampai kira-kira ${when}${count === null ? '' : `, kira-kira ${count} catatan`}. Struk dan suratnya ada di tangan orang.`,
    aside: (folder: string) => `Buku besar yang rusak disimpan di ${folder}.`,
  },
  en: {
    when: (day: string, clock: string, zone: string) => `${day} at ${clock} ${zone}`,
    last: (when: string) => `The last that was kept: ${when}.`,
    ticket: (number: string) => `The last queue number that was kept: ${number}.`,
    letter: (number: string) => `The last letter that was kept: ${number}.`,
    nothingLost: 'No number, letter or case is lost. Numbers go on as always: start the hub.',
    lost: (count: number | null, when: string) =>
      `Lost: what was recorded after it until about ${when}${count === null ? '' : `, about ${count} records`}. Its slips and letters are in people’s hands.`,
    aside: (folder: string) => `The damaged ledger is kept in ${folder}.`,
  },
};
