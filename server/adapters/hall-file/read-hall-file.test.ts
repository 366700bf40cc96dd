import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { inIndonesian } from './fault-in-both.ts';
import { HallFileRefused } from './hall-file-refused.ts';
import { parseHallFile, readHallFile } from './read-hall-file.ts';
import { shippedHall, shippedHalls } from './shipped-halls.ts';

type Loose = Record<string, unknown>;

/** Pariaman with a fault: the value at a path replaced, or removed. */
function spoiled(path: string, value?: unknown): Uint8Array {
  const hall: Loose = JSON.parse(JSON.stringify(shippedHall('pariaman')));
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Loose>((group, key) => group[key] as Loose, hall);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return Buffer.from(JSON.stringify(hall));
}

function withApiAt(apiUrl: string): Uint8Array {
  const cloud = { phoneNumberId: '12345', apiUrl, template: { name: 'jawaban_siap', language: 'id' } };
  return spoiled('post', { whatsapp: { number: '6281234567890', cloud } });
}

function refusalOf(bytes: Uint8Array): HallFileRefused {
  try {
    parseHallFile(bytes, 'hall.json');
  } catch (refusal) {
    if (refusal instanceof HallFileRefused) return refusal;
    throw refusal;
  }
  throw new Error('the hall file was not refused');
}

describe('a broken hall file', () => {
  it.each<[string, unknown, string, string?]>([
    ['schema', 'antrean-hall/2', 'write "antrean-hall/1"'],
    ['agency.shownName', '', 'this must not be empty'],
    ['services[0].requirements[1].text.line', undefined, "cite the source line, or mark the words as the office's own"],
    ['services[0].requirements[1].text.line', 0, 'this must be more than 0'],
    ['services[0].dailyQuota', 0, 'this must be more than 0'],
    ['queue.maxOvertakes', 1000, 'this must be at most 100'],
    ['agency.shownName', 'x'.repeat(601), 'this must have at most 600 characters'],
    [
      'services[0].requirements[1].text.line',
      'dua',
      'a number is expected here, not a text; or a list in square brackets is expected here, not a text',
    ],
    ['services[0].issuesLetter', 'ya', 'true or false is expected here, not a text'],
    ['services[0].fee', 0, 'a group in curly brackets is expected here, not 0'],
    ['services[0].series', 'AB', 'one capital letter, not I, O or Q, which are misheard and misread'],
    ['services[0].timeLimit.value', 1.5, 'a whole number is expected here, not 1.5'],
    ['services[0].timeLimit.unit', 'jam', 'write "menit" or "hari" or "hari kerja" or "bulan"'],
    ['services', [], 'this list needs at least 1 entry'],
    ['standards.components', [], 'this list needs exactly 14 entries'],
    ['hours.weekly[0].open', '7.30', 'write the time as 07:30'],
    ['hours.weekly[0].close', '06:00', 'the hall must close after it opens'],
    [
      'hours.periods',
      [
        { name: 'Ramadan', from: '2027-02-08', to: '2027-03-08', weekly: shippedHall('pariaman').hours.weekly },
        { name: 'Pekan layanan', from: '2027-03-08', to: '2027-03-12', weekly: shippedHall('pariaman').hours.weekly },
      ],
      '"Pekan layanan" overlaps with "Ramadan" (2027-02-08 to 2027-03-08)',
      'hours.periods[1].from',
    ],
    [
      'hours.periods',
      [{ name: 'Ramadan', from: '2027-03-08', to: '2027-02-08', weekly: shippedHall('pariaman').hours.weekly }],
      'the period must end after it begins',
      'hours.periods[0].to',
    ],
    ['holidays[0].kind', 'libur', 'write "libur-nasional" or "cuti-bersama" or "libur-daerah"'],
    ['holidays[0].day', '2026-02-30', 'write a day of the calendar as 2026-08-17'],
    ['printers[0].connection.kind', 'bluetooth', 'write "virtual" or "file" or "usb" or "tcp" or "agent"'],
    [
      'printers[0].connection',
      { kind: 'tcp', host: '192.168.1.300', port: 9100 },
      'a network number has four parts from 0 to 255, such as 192.168.1.100',
      'printers[0].connection.host',
    ],
    ['letter.signatory.nip', '123', 'a NIP has 18 digits'],
    [
      'letter.signatory.form',
      'a.n.',
      'who signs in the name of another needs an office of their own',
      'letter.signatory.ownOffice',
    ],
    ['letter.logo', 'logo.png', 'a PNG or JPEG picture is expected, as a data URL'],
    ['letter.validityDays', 400, 'this must be at most 366'],
    ['publicUrl', 'antrean', 'write a web address such as https://antrean.example.go.id'],
    ['publicUrl', 'javascript:alert(1)', 'write a web address such as https://antrean.example.go.id'],
    ['publicUrl', 'https://antrean.example.go.id/', 'write the address without a slash at the end'],
    ['letter.numberPattern', '{kode}/{tahun}', 'the pattern needs {urut}'],
    [
      'letter.numberPattern',
      '{urut}/{bulan}',
      'the pattern needs {tahun}, or next year repeats the numbers of this year',
    ],
    [
      'letter.numberPattern',
      '{urut}/{tahum}/{tahun}',
      'write only {kode}, {urut}, {urut:0000}, {unit}, {bulan}, {bulanRomawi} and {tahun}',
    ],
    ['kiosks[0].colour', 'red', 'the format has no such field'],
    ['counters[0].stationId', 'loket', 'there is no station "loket"'],
    ['kiosks[0].printerId', 'printer-9', 'there is no printer "printer-9"'],
    ['services[1].series', 'A', 'the series "A" stands twice'],
    [
      'services[0].journey[0].outcomes[0].route[0]',
      'kasir',
      'the visitor is sent to "kasir", which is not on this journey',
    ],
    [
      'services[1].journey[0].outcomes[0].needs[0]',
      'letter-issued',
      'no station of this journey does "issue-letter" or "sign"',
    ],
    ['services[0].issuesLetter', false, 'this is false, but a station of the journey does "issue-letter"'],
    [
      'services[1].issuesLetter',
      true,
      'this is true, but no station of the journey does "issue-letter", and no step signs a letter about who is listed',
    ],
    [
      'referralOwners',
      [],
      'visitors are referred, but referralOwners names nobody',
      'services[0].journey[0].outcomes[4].slip',
    ],
    ['letter', undefined, 'letters are issued here, but the hall has no letter', 'services[0].issuesLetter'],
  ])('is refused with the field and a sentence: %s = %j', (spoiledPath, value, sentence, path = spoiledPath) => {
    const refusal = refusalOf(spoiled(spoiledPath, value));
    expect(refusal.faults).toContainEqual({ path, sentence });
    expect(refusal.message).toContain(`  ${path}: ${inIndonesian(sentence) ?? '?'} / ${sentence}`);
  });

  it.each(['http://graph.contoh.go.id', 'http://10.0.0.2', 'http://127.0.0.1.contoh.id', 'http://localhost.contoh.id'])(
    '[MS6] has an address to which the token would pass in clear: %s',
    (apiUrl) => {
      expect(refusalOf(withApiAt(apiUrl)).faults).toEqual([
        { path: 'post.whatsapp.cloud.apiUrl', sentence: 'write an address that begins with https://' },
      ]);
    },
  );

  it.each(['https://graph.contoh.go.id', 'http://127.0.0.1:9', 'http://localhost:9'])(
    '[MS6] is none because of an address that nobody listens in to: %s',
    (apiUrl) => {
      expect(parseHallFile(withApiAt(apiUrl), 'hall.json').post?.whatsapp?.cloud?.apiUrl).toBe(apiUrl);
    },
  );

  it('[HF2] is refused with all that is wrong at once', () => {
    const hall = { ...shippedHall('pariaman'), id: 'Kota Pariaman', timeZone: 'GMT' };
    expect(refusalOf(Buffer.from(JSON.stringify(hall))).message).toBe(
      [
        'Berkas balai hall.json ditolak. / The hall file hall.json is refused:',
        '  id: hanya huruf kecil, angka, dan tanda hubung / use small letters, digits and hyphens',
        '  timeZone: tulis "WIB" atau "WITA" atau "WIT" / write "WIB" or "WITA" or "WIT"',
      ].join('\n'),
    );
  });

  it('[HF2] is refused with line and column when its brackets do not match', () => {
    expect(refusalOf(Buffer.from('{\n  "schema": "antrean-hall/1"\n  "id": "x"\n}')).faults).toEqual([
      { path: '', sentence: 'line 3, column 3: a comma or "}" is expected here' },
    ]);
  });

  it('is refused when it was saved in another encoding', () => {
    const latin = Buffer.from('{"schema": "caf\u00e9"}', 'latin1');
    expect(refusalOf(latin).faults[0]?.sentence).toBe('this is not text in UTF-8; save it again as UTF-8');
  });

  it('is not one that merely begins with the mark some editors write', () => {
    const hall = shippedHall('banyuasin');
    expect(parseHallFile(Buffer.from(`\uFEFF${JSON.stringify(hall)}`), 'hall.json')).toEqual(hall);
  });
});

describe('a hall file of before', () => {
  it('keeps, as the office’s own, from when a time limit is counted: it cited no line', () => {
    const bytes = spoiled('services[0].timeLimit.clockStart', 'berkas diterima lengkap');
    const { timeLimit } = parseHallFile(bytes, 'hall.json').services[0]!;
    expect(timeLimit.clockStart).toEqual({ text: 'berkas diterima lengkap', own: true });
  });
});

describe('reading a hall from a path', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hall-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives the hall', () => {
    const file = join(folder, 'hall.json');
    const hall: HallFile = shippedHall('karangasem');
    writeFileSync(file, JSON.stringify(hall));
    expect(readHallFile(file)).toEqual(hall);
  });

  it('is refused when there is nothing, or no file', () => {
    expect(() => readHallFile(join(folder, 'hall.json'))).toThrow('there is no such file');
    expect(() => readHallFile(folder)).toThrow('the file cannot be read');
  });
});

describe('the halls that come with the product', () => {
  it('are told by id and name', () => {
    expect(shippedHalls()).toContainEqual({ id: 'pariaman', name: 'Dinas Sosial Kota Pariaman' });
  });

  it.each(['padang', '../package', ''])('do not include %j, and the refusal says which there are', (id) => {
    expect(() => shippedHall(id)).toThrow(/no such hall .* banjarnegara, banyuasin, .* pariaman/);
  });
});
