import type { Announcement, DisplayView } from '../contract/views/display-view.ts';

/** Monday, 23 November 2026, 09.41 WIB. */
export const MORNING = Date.UTC(2026, 10, 23, 2, 41);
export const minute = (minutes: number) => MORNING + minutes * 60_000;

const frontOffice1 = { id: 'Front Office 1', en: 'Front Office 1' };
export const frontOffice2 = { id: 'Front Office 2', en: 'Front Office 2' };

export function calling(number: string, place = frontOffice1): Announcement {
  return { id: `call-${number}`, number, place, kind: 'call', at: MORNING, priority: false };
}

export function called(number: string, place = frontOffice1, at = minute(-5)): DisplayView['calls'][number] {
  return { number, place, at, stage: 'called', priority: false };
}

const letterService: DisplayView['waiting'][number] = {
  serviceId: 'surat-keterangan-dtks',
  series: 'A',
  name: { id: 'Surat Keterangan DTKS', en: 'DTKS letter' },
  waiting: 12,
  wait: { fromMinutes: 15, toMinutes: 25 },
};

export const nobodyWaits = [{ ...letterService, waiting: 0, wait: null }];

/** An ordinary morning in Pariaman; a test says only what differs. */
export function morning(more: Partial<DisplayView> = {}): DisplayView {
  return {
    revision: 100,
    now: MORNING,
    hall: {
      id: 'pariaman',
      agency: 'Dinas Sosial Kota Pariaman',
      unit: 'Puskesos Kota Pariaman',
      timeZone: 'WIB',
      trial: false,
      voice: '',
    },
    display: {
      id: 'layar-1',
      name: 'Layar ruang tunggu',
      speaks: true,
      english: false,
      panel: null,
      mediaAloud: false,
    },
    open: { is: 'open' },
    announcements: [],
    calls: [],
    longest: { place: 16, number: 4 },
    waiting: [
      letterService,
      {
        serviceId: 'informasi-bansos',
        series: 'B',
        name: { id: 'Informasi bansos', en: 'Social aid information' },
        waiting: 3,
        wait: null,
      },
    ],
    missed: { numbers: [], more: 0 },
    message: null,
    runningText: [
      { id: 'Pelayanan ini gratis.', en: 'This service is free of charge.' },
      { id: 'Siapkan fotokopi KK dan KTP.', en: 'Have photocopies of your KK and KTP ready.' },
      {
        id: 'Lansia, penyandang disabilitas, dan ibu hamil dapat mengambil nomor prioritas.',
        en: 'Older people, people with disabilities and pregnant women may take a priority number.',
      },
    ],
    media: [],
    week: [
      { days: ['senin', 'selasa', 'rabu', 'kamis'], open: '07:30', close: '16:00' },
      { days: ['jumat'], open: '07:30', close: '16:30' },
    ],
    survey: null,
    ...more,
  };
}
