import { complaintSetup } from './complaints/complaint-setup.fixture.ts';
import type { HallSetup, OutcomeSetup } from './hall-setup.ts';

export const [loket1, loket2, backOffice1, bansos1] = ['loket-1', 'loket-2', 'back-office-1', 'bansos-1'] as const;
export const allCounters = [loket1, loket2, backOffice1, bansos1] as const;

const same = (word: string) => ({ id: word, en: word });
const home = (id: string, more: Partial<OutcomeSetup> = {}): OutcomeSetup => ({
  id,
  name: same(id),
  route: [],
  needs: [],
  ...more,
});

/** Two services, three stations, four counters. A visitor is overtaken at most three times, to keep tests short. */
export const setup: HallSetup = {
  timeZone: 'WIB',
  hours: {
    weekly: [
      { days: ['senin', 'selasa', 'rabu', 'kamis'], open: '08:00', close: '12:00' },
      { days: ['senin', 'selasa', 'rabu', 'kamis'], open: '13:00', close: '15:30' },
    ],
  },
  holidays: [{ day: '2026-12-24', name: 'Cuti bersama' }],
  agency: { shownName: 'Dinas Sosial Kota Contoh' },
  register: { name: 'DTSEN' },
  priorities: [
    { id: 'lansia', name: { id: 'Lansia', en: 'Elderly' }, headStartMinutes: 30 },
    { id: 'balita', name: { id: 'Membawa balita', en: 'With a toddler' }, headStartMinutes: 10 },
  ],
  queue: { maxOvertakes: 3 },
  roles: ['front-office', 'back-office', 'kabid', 'fungsional', 'kadis', 'officer', 'team'].map((id) => ({
    id,
    name: same(id),
  })),
  stations: [
    { id: 'front-office', name: same('Front office'), roleId: 'front-office' },
    { id: 'back-office', name: same('Back office'), roleId: 'back-office' },
    { id: 'bansos', name: same('Meja bansos') },
  ],
  counters: [
    { id: loket1, stationId: 'front-office', name: same('Loket 1'), printerId: 'printer-loket' },
    { id: loket2, stationId: 'front-office', name: same('Loket 2') },
    { id: backOffice1, stationId: 'back-office', name: same('Back office 1'), printerId: 'printer-loket' },
    { id: bansos1, stationId: 'bansos', name: same('Meja bansos 1'), printerId: 'printer-loket' },
  ],
  kiosks: [{ id: 'kiosk-1', printerId: 'printer-kiosk' }],
  printers: [
    { id: 'printer-kiosk', name: 'Printer kiosk' },
    { id: 'printer-loket', name: 'Printer loket' },
  ],
  services: [
    {
      id: 'surat',
      series: 'A',
      shortName: { id: 'Surat keterangan', en: 'Letter' },
      open: true,
      fee: { text: { text: 'Gratis', en: 'Free' } },
      timeLimit: { value: 15, unit: 'menit' },
      requirements: [
        { id: 'ktp', text: { text: 'KTP', en: 'Identity card' }, mandatory: true },
        { id: 'sktm', text: { text: 'SKTM' }, mandatory: true, unlessListed: true, issuer: 'Kelurahan' },
        { id: 'foto', text: { text: 'Pasfoto' }, mandatory: false },
      ],
      journey: [
        {
          stationId: 'front-office',
          work: ['hear-need', 'check-papers', 'send-file'],
          fileTo: 'back-office',
          outcomes: [
            { id: 'to-letter', name: same('Surat'), route: ['back-office'], needs: ['papers-complete', 'listed'] },
            { id: 'to-bansos', name: same('Bansos'), route: ['bansos'], needs: ['register-checked'] },
            home('papers-missing', { needs: ['papers-missing'], slip: 'missing-papers', ends: true }),
            home('not-listed', { needs: ['not-listed'], ends: true }),
          ],
        },
        {
          stationId: 'back-office',
          work: ['check-register', 'issue-letter'],
          outcomes: [
            home('letter-handed-over', { needs: ['letter-issued'], ends: true }),
            { id: 'to-bansos', name: same('Bansos'), route: ['bansos'], needs: [] },
          ],
        },
        { stationId: 'bansos', work: ['refer'], outcomes: [home('referred', { slip: 'referral' })] },
      ],
    },
    {
      id: 'pengaduan',
      series: 'B',
      shortName: { id: 'Pengaduan', en: 'Complaint' },
      open: true,
      dailyQuota: 40,
      fee: { text: { text: 'Tidak dipungut biaya' } },
      timeLimit: { value: 1, unit: 'hari kerja' },
      requirements: [],
      journey: [{ stationId: 'front-office', work: ['hear-need'], outcomes: [home('heard')] }],
    },
  ],
  complaints: complaintSetup,
  letter: { numberPattern: '{kode}/{urut:0000}/{unit}/{bulanRomawi}/{tahun}', code: '400.9', unit: 'DINSOS' },
  publicUrl: 'http://hall.example',
  trial: false,
};
