import { describe, expect, it } from 'vitest';
import type { Alert } from '../../contract/views/hall-now-view.ts';
import { backupFaults } from '../../contract/lists.ts';
import { PrinterCondition } from '../../contract/view-parts.ts';
import { sayAlert } from './alert-words.ts';
import { hallNowWords } from './hall-now-words.ts';
import { hallNowEn } from './words/en.ts';

const words = { of: ({ id }: { id: string; en: string }) => id };
const station = { id: 'Front Office', en: 'Front Office' };
const say = (alert: Alert) => sayAlert(alert, hallNowWords(), words);
const waits = (counters: { free: number; paused: number; closed: number }) =>
  say({ is: 'long-waits', station, people: 7, minutes: 20, ...counters });
const ahead = (begins: string | null) => say({ is: 'day-ahead', day: '2027-03-03', begins });
const due = (late: number, near: number) => say({ is: 'complaints-due', late, near });

describe('what wants attention', () => {
  it('[HN2] is said in plain words, with the next thing that can be done', () => {
    expect(waits({ free: 0, paused: 0, closed: 1 })).toEqual({
      what: '7 orang menunggu lebih dari 20 menit di Front Office',
      todo: 'Buka satu loket lagi.',
      urgent: true,
    });
    expect(waits({ free: 1, paused: 1, closed: 1 }).todo).toMatch(/^1 loket sedang kosong/);
    expect(waits({ free: 0, paused: 2, closed: 0 }).todo).toBe('Minta yang sedang jeda kembali (2 loket).');
    expect(waits({ free: 0, paused: 0, closed: 0 }).todo).toMatch(/^Semua loket sudah terbuka/);
  });

  it('[DU9] [HN2] says that the hall works in a day that is still to come, and what to do today or tomorrow', () => {
    expect(ahead('2026-11-24')).toEqual({
      what: 'Balai berjalan pada hari layanan 3 Maret 2027: jam komputer hub pernah terlalu maju, atau sekarang terlambat',
      todo: 'Bila hari ini memang 24 November 2026, mulai hari layanan yang benar. Bila bukan, betulkan dulu jam komputer hub.',
      urgent: true,
    });
    expect(ahead(null).todo).toMatch(/^Hari ini sudah pernah dibuka/);
  });

  it('[DU16] [HN2] says of when the backup is that the hall goes on from, and where its numbers do', () => {
    const numbers = { tickets: 501, cases: 201, letters: 58, complaints: 101 };
    const { what, todo, urgent } = say({ is: 'restored', day: '2026-11-22', clock: '18.00', ...numbers });
    expect(what).toBe(
      'Balai dipulihkan ke keadaan 22 November 2026 pukul 18.00: yang terjadi sesudah itu tidak tercatat lagi',
    );
    expect(todo).toMatch(
      /^Nomor hari ini mulai dari 501, .* Urutan surat mulai dari 58, berkas dari 201, pengaduan dari 101\.$/,
    );
    expect(urgent).toBe(true);
    const none = { ...numbers, tickets: 1 };
    expect(say({ is: 'restored', day: '2026-11-22', clock: '18.00', ...none }).todo).toMatch(
      /belum ada di tangan siapa pun: nomor mulai dari 001\. Urutan surat mulai dari 58/,
    );
    expect(hallNowEn.alerts.restoredDo(none)).toMatch(/numbers begin at 001\. Letters go on at 58/);
    expect(hallNowEn.alerts.restoredDo(numbers)).toContain('Letters go on at 58, cases at 201, complaints at 101.');
  });

  it('[HN2] [DI2] says of a display that cannot be read from where the seats are how near they have to be', () => {
    const alert: Alert = { is: 'unreadable-display', display: 'Layar lobi', seatMetres: 12, readMetres: 6.5 };
    expect(say(alert)).toEqual({
      what: 'Panggilan di Layar lobi tidak terbaca dari kursi terjauh (12 m)',
      todo: 'Dekatkan kursi sampai 6,5 m, atau minta administrator membuka Pengaturan, Layar.',
      urgent: false,
    });
    expect(hallNowEn.alerts.unreadable('Lobby', 12)).toBe(
      'Calls on Lobby cannot be read from the farthest seat (12 m)',
    );
    expect(hallNowEn.alerts.unreadableDo(6.5)).toMatch(/^Move the seats to within 6.5 m, or ask/);
  });

  it('[HN2] [KI12] says of a kiosk out of reach who needs a hand and how low it has to hang', () => {
    expect(say({ is: 'kiosk-too-high', kiosk: 'Kiosk depan', bottomMm: 900 })).toEqual({
      what: 'Sebagian tombol Kiosk depan tidak terjangkau dari kursi roda',
      todo: 'Bantu pengunjung yang duduk, dan mintalah tepi bawah layarnya dipasang paling tinggi 900 mm dari lantai.',
      urgent: false,
    });
    expect(hallNowEn.alerts.tooHighDo(900)).toContain('900 mm above the floor');
  });

  it('[HN2] [KI14] says of a kiosk that is asked faster than hands can where to look, and how its token is taken away', () => {
    expect(say({ is: 'kiosk-too-fast', kiosk: 'Kiosk depan' })).toEqual({
      what: 'Kiosk depan diminta mencetak lebih cepat daripada tangan pengunjung',
      todo: 'Lihat siapa di depannya. Bila tidak ada orang, minta administrator mencabut kiosk itu di Pengaturan, Perangkat, lalu memasangkannya lagi.',
      urgent: true,
    });
    expect(hallNowEn.alerts.tooFast('Kiosk 1')).toMatch(/^Kiosk 1 was asked to print faster/);
  });

  it('[HN2] [AC26] says of a clerk who looks up many people how many, and for how many visitors, and accuses nobody', () => {
    expect(say({ is: 'many-look-ups', clerk: 'Rani', people: 60, matters: 12 })).toMatchObject({
      what: 'Rani memeriksa 60 orang di register dalam satu jam, untuk 12 pengunjung atau berkas',
      todo: expect.stringMatching(/^Mungkin ada sebabnya/),
      urgent: false,
    });
    const { manyLookUps } = hallNowEn.alerts;
    expect(manyLookUps('Rani', 60, 12)).toBe(
      'Rani looked up 60 people in the register within an hour, for 12 visitors or cases',
    );
    expect(manyLookUps('Rani', 60, 1)).toMatch(/, for 1 visitor or case$/);
  });

  it('[DU4] says of a backup that failed what to do, in words of its own for each reason', () => {
    const said = [...backupFaults, 'old' as const].map((why) => say({ is: 'backup', why }).todo);
    expect(new Set(said).size).toBe(backupFaults.length + 1);
    expect(say({ is: 'backup', why: 'no-place' })).toMatchObject({
      what: 'Ada cadangan yang tidak dapat dibuat',
      urgent: false,
    });
    expect(say({ is: 'backup', why: 'old' }).what).toBe('Sudah lebih dari sehari tidak ada cadangan baru');
  });

  it('[DU4] says of a second place for backups that is none what to do', () => {
    const { what, todo, urgent } = say({ is: 'backup-on-data-disk', folder: '/media/usb' });
    expect([what, urgent]).toEqual(['Cadangan di “/media/usb” ada di disk yang sama dengan data balai', false]);
    expect(todo).toMatch(/^Disk kedua mungkin tidak terpasang/);
    expect(hallNowEn.alerts.backupOnDataDisk('/media/usb')).toMatch(/“\/media\/usb” are on the same disk/);
  });

  it('[HN9] counts the complaints that are late and nearly so, each where there are any', () => {
    expect(due(2, 1)).toMatchObject({ what: '2 pengaduan lewat batas waktunya, 1 pengaduan hampir jatuh tempo' });
    expect(due(0, 3).what).toBe('3 pengaduan hampir jatuh tempo');
    expect(due(1, 0)).toMatchObject({ what: '1 pengaduan lewat batas waktunya', urgent: false });
    expect(hallNowEn.alerts.complaintsDue(2, 1)).toBe('Late complaints: 2. Complaints nearly due: 1');
  });

  it('[HN2] is urgent only where somebody waits for it', () => {
    expect(say({ is: 'late-cases', cases: 2 }).urgent).toBe(false);
    expect(
      say({ is: 'printer', printer: 'Printer kiosk', condition: 'paper-out', waiting: 0, papers: 0 }),
    ).toMatchObject({
      what: 'Printer kiosk: kertas habis',
      urgent: false,
    });
  });

  it('[PR2] [HN2] says how many papers wait behind a printer', () => {
    const out = { is: 'printer', printer: 'Printer kiosk', condition: 'paper-out', waiting: 4, papers: 0 } as const;
    expect(say(out).what).toBe('Printer kiosk: kertas habis, 4 cetakan menunggu');
    expect(hallNowEn.alerts.printer('Kiosk printer', 'out of paper', 1)).toBe(
      'Kiosk printer: out of paper, 1 paper waits',
    );
  });

  it('[PR8] names each trouble of a printer apart, and says what to do about it', () => {
    const troubles = PrinterCondition.options.filter((condition) => condition !== 'ready');
    const said = troubles.map((condition) =>
      say({ is: 'printer', printer: 'Printer kiosk', condition, waiting: 0, papers: 0 }),
    );
    expect(new Set(said.map(({ what }) => what)).size).toBe(troubles.length);
    expect(new Set(said.map(({ todo }) => todo)).size).toBe(troubles.length);
    expect(said.every(({ todo }) => todo.length > 20)).toBe(true);
  });

  it('[HN2] is urgent at a kiosk where somebody asks for help', () => {
    expect(say({ is: 'help', kiosk: 'Kiosk 1', minutes: 2 }).urgent).toBe(true);
  });
});
