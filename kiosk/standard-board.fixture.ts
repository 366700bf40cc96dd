import type { BoardComponent, BoardLine, StandardBoard } from '../contract/hall-file/standard-board.ts';

const said = (id: string, en: string) => ({ id, en });
const line = (id: string, en: string): BoardLine => ({
  label: null,
  text: said(id, en),
  line: 1,
  optional: false,
  columns: [],
});
const cell = { name: said('Waktu', 'Time'), text: said('1 menit', '1 minute') };
const list = (...lines: BoardLine[]) => [{ title: null, ordered: false, lines }];

const components: Pick<BoardComponent, 'id' | 'name' | 'state' | 'parts'>[] = [
  {
    id: 'persyaratan',
    name: said('Persyaratan', 'Requirements'),
    state: 'stated',
    parts: list(line('Fotokopi KK', 'Copy of the family card')),
  },
  {
    id: 'prosedur',
    name: said('Prosedur', 'Procedure'),
    state: 'stated',
    parts: [
      {
        title: said('Datang langsung', 'In person'),
        ordered: true,
        lines: [{ ...line('Ambil nomor', 'Take a number'), columns: [cell] }],
      },
      { title: said('Lewat WhatsApp', 'By WhatsApp'), ordered: true, lines: [line('Kirim berkas', 'Send papers')] },
    ],
  },
  { id: 'jaminan', name: said('Jaminan pelayanan', 'Guarantee'), state: 'lacking', parts: [] },
  {
    id: 'sarana',
    name: said('Sarana', 'Facilities'),
    state: 'mentioned',
    parts: list(line('Kotak saran', 'Suggestion box')),
  },
];

export const letterBoard: StandardBoard = {
  serviceId: 'surat',
  service: said('Surat Keterangan DTKS', 'DTKS letter'),
  fullName: said('Layanan Pencetakan Surat Keterangan DTKS', 'Printing of the DTKS letter'),
  about: [said('Surat ini untuk yang terdaftar.', 'This letter is for whoever is listed.')],
  decree: said('No. SK : 1 tahun 2026', 'No. SK : 1 tahun 2026'),
  enactment: [],
  groups: [
    {
      name: said('Penyampaian pelayanan', 'How the service is delivered'),
      components: components.map((component, i) => ({ ...component, number: i + 1 })),
    },
  ],
};
