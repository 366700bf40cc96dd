import { describe, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { standardComponents } from '../../../contract/hall-file/standard-components.ts';
import type { BoardLine, StandardBoard } from '../../../contract/hall-file/standard-board.ts';
import { mendedLine, printedLine, standsIn } from '../../../halls/source-text.ts';
import { shippedHall, shippedHalls } from '../../adapters/hall-file/shipped-halls.ts';
import { componentsIn, lackingIn, standardBoard } from './standard-board.ts';

const halls = shippedHalls().map(({ id }) => shippedHall(id));
const boards = halls.flatMap((file) => file.services.map(({ id }) => [file.id, id, file, boardOf(file, id)] as const));

function boardOf(file: HallFile, serviceId: string): StandardBoard {
  const board = standardBoard(file, serviceId);
  if (!board) throw new Error(`${file.id} has no service ${serviceId}`);
  return board;
}

const firstService = (file: HallFile) => boardOf(file, file.services[0]?.id ?? '');

const linesOf = (board: StandardBoard): BoardLine[] =>
  componentsIn(board).flatMap(({ parts }) => parts.flatMap(({ lines }) => lines));

const component = (hallId: string, id: string) =>
  componentsIn(firstService(shippedHall(hallId))).find((one) => one.id === id);

const complaintPlaces = (hallId: string) =>
  component(hallId, 'pengaduan')?.parts.map(({ lines: [first] }) => (first?.label ? 'ways' : first?.line));

describe.each(boards)('the board of %s, %s', (_, __, file, board) => {
  const source = file.source?.file ?? '';

  it('[SB1] has the 14 components in the order and the two groups of the rule', () => {
    expect(componentsIn(board).map(({ id }) => id)).toEqual(standardComponents.map(({ id }) => id));
    expect(componentsIn(board).map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (__, i) => i + 1));
    expect(board.groups.map(({ components }) => components.length)).toEqual([6, 8]);
  });

  it('[SB1] [HF3] shows nothing that does not stand in the source line it cites', () => {
    const strays = linesOf(board).filter(
      ({ line, text }) =>
        text !== null &&
        // A shipped hall has no words of the office's own.
        (line === null ||
          ![mendedLine(source, line), printedLine(source, line)].some((printed) => standsIn(printed, text.id))),
    );
    expect(strays).toEqual([]);
    expect(linesOf(board).filter((line) => line.text === null && line.label === null)).toEqual([]);
  });

  it('[SB1] says of those that the source does not have, and of no other, that they are not set down', () => {
    const unstated = file.standards.components.filter(({ line }) => line === null).map(({ id }) => id);
    expect(lackingIn(board).map(({ id }) => id)).toEqual(unstated);
    const empty = lackingIn(board).filter(({ state }) => state === 'lacking');
    expect(empty.flatMap(({ parts }) => parts)).toEqual([]);
  });
});

describe('the board', () => {
  it('[SB1] has all 14 where the standard has all 14, with decree or enactment at its foot', () => {
    const karangasem = boardOf(shippedHall('karangasem'), 'surat-keterangan-dtks');
    expect(lackingIn(karangasem)).toEqual([]);
    expect(karangasem.enactment.map(({ id }) => id)).toContain('Ditetapkan di Amlapura');
    expect(component('banyuasin', 'produk')?.state).toBe('stated');
    expect(boardOf(shippedHall('banyuasin'), 'usulan-baru-dtks').decree?.id).toBe('No. SK : 001/KPTS/DINSOS/2024');
  });

  it('[SB1] marks what only another part of the standard mentions', () => {
    expect(component('banjarnegara', 'sarana')).toMatchObject({
      state: 'mentioned',
      parts: [{ lines: [{ text: { id: 'ruangan khusus' } }, { text: { id: 'Kotak Saran' } }] }],
    });
  });

  it('names the ways to complain once, and the register’s legal basis once', () => {
    const complaints = component('karangasem', 'pengaduan')?.parts ?? [];
    expect(complaints.map(({ lines }) => lines.map(({ text }) => text?.id))).toEqual([
      ['(0363)21154', '081 338 404 943', undefined, undefined, undefined, undefined],
    ]);
    const basis = component('pariaman', 'dasar-hukum')?.parts[0]?.lines.map(({ text }) => text?.id);
    expect(basis).toEqual(['Permensos Nomor 3 Tahun 2021 tentang Pengelolaan Data Terpadu Kesejahteraan Sosial']);
  });

  it('[SB1] has the opening hours that the standard prints', () => {
    expect(component('karangasem', 'jangka-waktu')?.parts[1]?.lines.map(({ text }) => text?.id)).toEqual([
      'SENIN – KAMIS = 7.30 SAMPAI 15.15 WITA',
      'JUMAT = 08.00 SAMPAI 13.00 WITA',
    ]);
    expect(component('banyuasin', 'jangka-waktu')?.parts).toHaveLength(1);
  });

  it('[SB1] has the ways to complain where the standard prints them, not below what becomes of a complaint', () => {
    expect(complaintPlaces('banjarnegara'), 'line 65: “melalui :”').toEqual([65, 'ways', 84]);
    expect(complaintPlaces('banyuasin')).toEqual([60, 'ways']);
    expect(complaintPlaces('karangasem')).toEqual(['ways']);
  });

  it('[SB1] says from when a time limit is counted, where the standard does', () => {
    expect(component('oku-selatan', 'jangka-waktu')?.parts[0]?.lines.map(({ text }) => text?.id)).toEqual([
      '1 Hari kerja',
      'Waktu penyelesaian layanan dilaksanakan paling lambat 1 hari kerja sejak diterimanya permohonan layanan dengan dokumen persyaratan lengkap',
    ]);
  });

  it('[SB1] says with each step within what time it is done and what comes of it, where a table has that', () => {
    const steps = component('oku-selatan', 'prosedur')?.parts[0]?.lines ?? [];
    const cells = steps.map(({ columns }) => columns.map(({ name, text }) => `${name.id}: ${text.id}`));
    const papers = ['Waktu: 1 menit', 'Hasil: kelengkapan permohonan'];
    const report = ['Waktu: 1 menit', 'Hasil: hasil laporan'];
    expect(cells, 'lines 44–49').toEqual([papers, papers, report, report, report, report]);
    expect(component('pariaman', 'prosedur')?.parts[0]?.lines[0]?.columns).toEqual([]);
  });

  it('[SB1] says above them what the service is and who may have it, and nothing of that twice', () => {
    const about = (hallId: string) => firstService(shippedHall(hallId)).about.map(({ id }) => id);
    expect(about('pariaman'), 'line 1 says both').toEqual([shippedHall('pariaman').definition?.text]);
    expect(about('banjarnegara'), 'its full name says who').toEqual([]);
    const told = { text: 'Untuk warga kabupaten.', own: true } as const;
    const file = shippedHall('karangasem');
    const services = file.services.map((service) => ({ ...service, eligibility: told }));
    expect(firstService({ ...file, services }).about.map(({ id }) => id)).toEqual([told.text]);
  });

  it('says where a component names nothing for this service', () => {
    const file = shippedHall('pariaman');
    const services = file.services.map((service) => ({ ...service, requirements: [] }));
    const [requirements] = componentsIn(boardOf({ ...file, services }, 'informasi-bansos'));
    expect(requirements).toMatchObject({ id: 'persyaratan', state: 'stated', parts: [] });
  });

  it('is not there for a service that the hall does not have', () => {
    expect(standardBoard(shippedHall('pariaman'), 'tidak-ada')).toBeNull();
  });
});
