import { describe, expect, it } from 'vitest';
import { decode } from '../../../printers/decoder/decode.ts';
import { printerModels } from '../../../printers/models.ts';
import type { Slip } from '../../domain/slips.ts';
import { asRead, codeOn, narrow, textOf, wide } from './on-rolls.fixture.ts';
import { slipBytes } from './slip-layout.ts';
import { everySlip, letter, missingPapers, receipt, referral, standard, ticket } from './slips.fixture.ts';
import { slipWords } from './words.ts';

const long = (letters: number, end: string) => `${'mohon dibawa '.repeat(50).slice(0, letters - end.length)}${end}`;

const everyPaper = everySlip.flatMap((slip) =>
  printerModels.map((model) => [slip.kind, model.id, slip, model] as const),
);

describe('every slip on every printer', () => {
  it.each(everyPaper)('%s on %s is understood byte for byte [PR5]', async (_, __, slip, model) => {
    for (const trial of [true, false]) {
      const decoded = decode(await slipBytes({ ...slip, trial }, model, { reprint: trial }), model.dots);
      expect(decoded.unknown).toEqual([]);
      expect(decoded.unfinishedBytes).toBe(0);
    }
  });

  it.each(everyPaper)('%s on %s is nowhere wider than the paper', async (_, __, slip, model) => {
    for (const language of ['id', 'en'] as const) {
      const lines = (await textOf({ ...slip, language }, model)).split('\n').filter((line) => !line.startsWith('['));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(model.columns);
    }
  });
});

describe.each([
  ['80 mm', wide],
  ['58 mm', narrow],
])('a ticket on %s', (_, model) => {
  it('says what the visitor has to know', async () => {
    const text = asRead(await textOf(ticket, model));
    for (const words of [
      'NOMOR ANTREAN',
      'Surat Keterangan Terdaftar DTKS',
      '23 November 2026 09.05 WIB',
      'Antrean di depan Anda: 4 orang',
      'Perkiraan tunggu: 15-30 menit',
      'Siapkan berkas: 1. Fotokopi KTP 2. Fotokopi Kartu Keluarga',
      'sampai nomor A017 dipanggil',
      'Biaya pelayanan: Tidak dipungut biaya',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('that was lost and is printed again says so [IS10]', async () => {
    expect(await textOf(ticket, model)).not.toContain('CETAK ULANG');
    expect(await textOf({ ...ticket, again: true }, model)).toContain('CETAK ULANG');
  });

  it('says what whoever misses the call is to do [CA8]', async () => {
    expect(asRead(await textOf(ticket, model))).toContain('Terlewat? Tunjukkan kepada petugas.');
    expect(asRead(await textOf({ ...ticket, language: 'en' }, model))).toContain(
      'Missed your call? Show it to a clerk.',
    );
  });

  it('says honestly when the wait cannot be told [CA13]', async () => {
    expect(asRead(await textOf({ ...ticket, wait: null }, model))).toContain(
      'Perkiraan tunggu: belum dapat diperkirakan',
    );
  });

  it('names the priority, and leaves out what is not known', async () => {
    const text = asRead(await textOf({ ...ticket, priority: 'Lansia', ahead: null, papers: [] }, model));
    expect(text).toContain('Prioritas: Lansia');
    expect(text).not.toContain('di depan Anda');
    expect(text).not.toContain('Siapkan berkas');
  });

  it('carries its page as a code that a telephone reads [IS7]', async () => {
    expect(await codeOn(ticket, model)).toBe(ticket.statusUrl);
  });

  it('carries no code when the hall has no address', async () => {
    expect(await textOf({ ...ticket, statusUrl: null }, model)).not.toContain('[QR');
  });

  it.each([wide, narrow])(
    '[SV4] says on $id that the visit may be rated afterwards, where the hall asks that',
    async (model) => {
      const words = slipWords('id').howWasIt;
      expect(asRead(await textOf({ ...ticket, asksHowItWas: true }, model))).toContain(words);
      expect(asRead(await textOf({ ...ticket, asksHowItWas: false }, model))).not.toContain(words);
    },
  );

  it('is headed CETAK ULANG when it may be the second [PR3]', async () => {
    const [head] = (await textOf(ticket, model, true)).split('NOMOR ANTREAN');
    expect(head).toContain('*** CETAK ULANG ***');
    expect(await textOf(ticket, model)).not.toContain('CETAK ULANG');
  });

  it('of a trial hall says so at both ends', async () => {
    const text = await textOf({ ...ticket, trial: true }, model);
    expect(text.split('UJI COBA - TIDAK BERLAKU')).toHaveLength(3);
    expect(text.indexOf('UJI COBA')).toBeLessThan(text.indexOf('NOMOR ANTREAN'));
    expect(text.lastIndexOf('UJI COBA')).toBeGreaterThan(text.indexOf('Biaya'));
  });
});

describe('a ticket', () => {
  it('shows its number at least 20 mm high on the wide roll', async () => {
    const { items } = decode(await slipBytes(ticket, wide), wide.dots);
    const number = items.findIndex((item) => item.is === 'line' && item.runs[0]?.text === 'NOMOR ANTREAN');
    const pictures = items.slice(number).filter((item) => item.is === 'raster');
    const firstRule = pictures.findIndex((item) => item.is === 'raster' && item.height <= 8);
    const dots = pictures.slice(0, firstRule).reduce((sum, item) => sum + (item.is === 'raster' ? item.height : 0), 0);
    expect(dots / 8).toBeGreaterThanOrEqual(20);
  });

  it('in English is English', async () => {
    const text = asRead(await textOf({ ...ticket, language: 'en' }, wide));
    expect(text).toContain('QUEUE NUMBER');
    expect(text).toContain('People ahead of you: 4');
    expect(text).not.toContain('Antrean di depan');
  });
});

describe('an advice slip', () => {
  it.each([wide, narrow])('[VI5] keeps all that a clerk may write, and all that a hall may ask for', async (model) => {
    const [note, missing] = [long(500, ' sampai di sini'), long(600, ' dan inilah akhirnya')];
    const text = asRead(await textOf({ ...missingPapers, note, missing: [missing] }, model));
    expect(text).toContain('sampai di sini');
    expect(text).toContain('dan inilah akhirnya');
  });

  it('[PR6] is cut between words where a text has no end', async () => {
    const text = asRead(await textOf({ ...missingPapers, note: 'persyaratan '.repeat(200) }, wide));
    expect(text).toContain('persyaratan persyaratan...');
  });

  it('[CA13] of a number says of the wait what the kiosk says: nobody is told that it may take no minute', async () => {
    expect(asRead(await textOf({ ...ticket, wait: { from: 0, to: 10 } }, wide))).toContain('sampai 10 menit');
    expect(asRead(await textOf({ ...ticket, language: 'en', wait: { from: 0, to: 10 } }, wide))).toContain(
      'up to 10 minutes',
    );
  });

  it.each([wide, narrow])('lists every missing paper, with the words of the clerk', async (model) => {
    const text = asRead(await textOf(missingPapers, model));
    expect(text).toContain('[ ] Fotokopi Kartu Keluarga yang masih berlaku');
    expect(text, '[SB3]').toContain('[ ] Surat Keterangan Tidak Mampu (dari Desa/Lurah, diketahui Camat)');
    expect(text).toContain(missingPapers.note);
    const inSentence = { text: 'fotokopi KTP', called: null, issuer: null, countersignedBy: null };
    const lower = asRead(await textOf({ ...missingPapers, missing: [inSentence] }, model));
    expect(lower).toContain('[ ] Fotokopi KTP');
  });

  it('of referral leaves out what the clerk has not chosen', async () => {
    const text = asRead(await textOf({ ...referral, owner: '', programmes: [], note: 'Tanyakan di desa.' }, narrow));
    expect(text).not.toContain('ditangani oleh');
    expect(text).not.toContain('Program:');
    expect(text, 'there is no place to show it').not.toContain('tempat tujuan');
    expect(text).toContain('Tanyakan di desa.');
  });

  it('[VI5] of referral says what it is about, and that somebody is not listed, where that is why', async () => {
    const about = { service: 'Surat Keterangan DTKS', result: 'Tidak terdaftar' };
    expect(asRead(await textOf({ ...referral, ...about }, narrow))).toMatch(
      /Layanan *: Surat Keterangan DTKS Hasil *: Tidak terdaftar/,
    );
    expect(asRead(await textOf(referral, narrow)), 'an older one').not.toMatch(/Layanan|Hasil|dapat Anda lakukan/);
    const advice = 'Minta desa atau kelurahan mendaftarkan Anda ke DTKS';
    expect(asRead(await textOf({ ...referral, ...about, advice }, narrow))).toContain(
      `Yang dapat Anda lakukan: ${advice}`,
    );
  });

  it('of referral names the programme and says where the paper is to be shown', async () => {
    const text = asRead(await textOf(referral, narrow));
    expect(text).toContain('RUJUKAN LAYANAN');
    expect(text).toContain('Kartu Indonesia Pintar (KIP)');
    expect(text).not.toContain('Catatan petugas');
  });
});

describe('hostile text', () => {
  const hostile = ['\x1b@\x1dV\x00\x1bp\x00\x19\x10\x14', 'x'.repeat(10_000), '\u{1f600}'.repeat(500), '‮evil​', ''];

  it.each(hostile.map((text) => [text.slice(0, 12), text]))(
    '%j prints as plain words or not at all [PR6]',
    async (_, text) => {
      const at = { day: text, time: text, zone: text };
      const slips: Slip[] = [
        { ...ticket, at, agency: text, service: text, number: text, priority: text, papers: [text, text], fee: text },
        { ...missingPapers, at, agency: text, missing: [text], note: text },
        { ...receipt, at, caseNumber: text, service: text, papers: [text], due: { day: text, time: text }, fee: text },
        {
          ...standard,
          at,
          service: text,
          timeLimit: text,
          products: [text],
          complaints: [text],
          lacking: [text],
          forWhom: [text],
        },
        { ...referral, at, owner: text, programmes: [text], note: text },
        { ...letter, title: text, opening: text, person: [{ label: text, value: text }], closing: text, code: text },
      ];
      for (const slip of slips) {
        for (const model of [wide, narrow]) {
          const { items, unknown, unfinishedBytes } = decode(await slipBytes(slip, model), model.dots);
          expect(unknown).toEqual([]);
          expect(unfinishedBytes).toBe(0);
          expect(items.filter((item) => item.is === 'cut')).toHaveLength(1);
          const dots = items.reduce(
            (sum, item) => sum + ('height' in item ? item.height : 'dots' in item ? item.dots : 0),
            0,
          );
          expect(dots / 8, 'millimetres').toBeLessThan(1200);
        }
      }
    },
  );
});
