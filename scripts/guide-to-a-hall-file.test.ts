import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeWords } from '../ui/sound/place-words.ts';
import { parseHallFile } from '../server/adapters/hall-file/read-hall-file.ts';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/panduan/menulis-berkas-kantor.md'), 'utf8');

type Group = Readonly<Record<string, unknown>>;

/** Code blocks of the page whose fence says what they belong to: the hall, its service, or the steps of a case. */
function blocks(into: 'kantor' | 'layanan' | 'langkah'): unknown[] {
  const fences = page.matchAll(new RegExp('^```json ' + into + '\n(.*?)^```$', 'gms'));
  return [...fences].map(([, json = '']): unknown => JSON.parse(json));
}

/** As the page describes it: Pariaman without its own parts, and then block by block. */
function workedExample(): string {
  const pariaman: Group = JSON.parse(readFileSync(join(root, 'halls/pariaman.json'), 'utf8'));
  const copied = Object.entries(pariaman).filter(([part]) => !['source', 'definition', 'region'].includes(part));
  const hall: Group = Object.assign(Object.fromEntries(copied), ...blocks('kantor'));
  const [service] = Array.isArray(hall['services']) ? hall['services'] : [];
  const steps = blocks('langkah').flat();
  return JSON.stringify({ ...hall, services: [Object.assign({}, service, ...blocks('layanan'), { case: { steps } })] });
}

/** The decree by its line numbers. */
const decree = new Map([...page.matchAll(/^ ?(\d+) {2}(.+)$/gm)].map(([, line, text = '']) => [Number(line), text]));

const written = workedExample();
const read = (json: string) => parseHallFile(Buffer.from(json), 'halls/contoh.json');

function refusalAfter(right: string, wrong: string): string {
  expect(written, 'what is made wrong stands in the example').toContain(right);
  try {
    read(written.replace(right, wrong));
  } catch (refusal) {
    return String(refusal);
  }
  return 'not refused';
}

describe('the guide to a hall file', () => {
  it('[HF1] builds a hall that the hub takes', () => {
    const hall = read(written);
    expect(hall.id).toBe('contoh');
    expect(hall.services[0]?.case?.steps).toHaveLength(7);
  });

  it('[HF3] cites lines of its own decree alone, word by word', () => {
    const cited = [...written.matchAll(/"text":"([^"]+)","line":(\d+)/g)];
    const strays = cited.filter(([, text = '', line]) => !decree.get(Number(line))?.includes(text));
    expect(cited.length).toBeGreaterThan(20);
    expect(strays.map(([whole]) => whole)).toEqual([]);
  });

  it.each([
    ['"roles":["kabid"]', '"roles":["kabit"]', 'services[0].case.steps[3].roles[0]: Peran “kabit” tidak ada'],
    [
      '"text":"10 (sepuluh) hari kerja","line":11',
      '"text":"10 (sepuluh) hari kerja"',
      'services[0].timeLimit.text.line: sebutkan baris sumbernya, atau tandai sebagai kalimat kantor sendiri',
    ],
    [
      '"opens":["konsep-surat"],"needs":["register-checked"]',
      '"opens":[],"needs":["register-checked"]',
      'hasil “diperiksa” pada “periksa-data” tidak menuju langkah mana pun',
    ],
    [
      '"joins":["kunjungan-rumah","periksa-data"]',
      '"joins":["kunjungan-rumah","paraf"]',
      '“konsep-surat” menunggu “paraf”, yang tidak pernah menuju ke sana',
    ],
    [
      '"opens":["kunjungan-rumah","periksa-data"]',
      '"opens":["kunjungan-rumah"]',
      'setelah “kunjungan-rumah” berkas dapat menunggu selamanya',
    ],
    [
      '"needs":["register-checked"]',
      '"needs":["listed"]',
      'berkas dapat macet pada “periksa-data”, dan tidak pernah selesai',
    ],
    ['"opens":["penyerahan"]', '"opens":[],"ends":"done"', 'tidak ada yang menuju “penyerahan”'],
    [
      '"needs":[],"does":["write-answer"]',
      '"needs":[]',
      'complaints.steps[2]: hasil “disampaikan” pada “sampaikan” tidak pernah dapat dipilih',
    ],
    [
      '"icon":"aid"',
      '"icon":"wheelchair"',
      'services[0].icon: tulis "letter" atau "register" atau "aid" atau "elderly" atau "people"',
    ],
    [
      '"slip":"missing-papers"}]}]',
      '"slip":"missing-papers"}]},{"stationId":"pengambilan","work":[],"outcomes":[{"id":"pulang","name":{"id":"Pulang","en":"Home"},"route":[],"needs":[]}]}]',
      'tidak ada pengunjung yang diarahkan ke “pengambilan”',
    ],
    [
      '"place":"counter","work":[],"outcomes"',
      '"place":"counter","work":[],"visitorAt":"pengambilan","outcomes"',
      '“pengambilan” tidak ada dalam perjalanan layanan ini',
    ],
    [
      '"needs":["papers-complete","applicant-known"]',
      '"needs":["applicant-known"]',
      'hasil yang menggerakkan berkas mensyaratkan berkas lengkap',
    ],
  ])('[HF2] shows what the hub says when %s becomes %s', (right, wrong, sentence) => {
    expect(refusalAfter(right, wrong)).toContain(sentence);
    expect(page).toContain(sentence);
  });
});

it('the page names every word that the voice knows of a counter’s name', () => {
  const said = /Suara panggilan menyebut nama loket.*?Pada nama lain/s.exec(page)?.[0].replaceAll(/\s+/g, ' ') ?? '';
  expect(Object.keys(placeWords.id).filter((word) => !said.includes(word))).toEqual([]);
});
