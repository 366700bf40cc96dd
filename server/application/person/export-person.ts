import type { PersonAsked, PersonSection } from '../../../contract/requests/person-requests.ts';
import { granted } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Cell } from '../../../contract/views/report-view.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import type { PaperTable } from '../../ports/report-paper.ts';
import type { ExportedTable } from '../cases/case-export.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { atOnce } from '../reports/export-report.ts';
import { inFrame } from '../reports/paper-frame.ts';
import { keptInWords } from '../retention/kept-in-words.ts';
import { seePerson } from './see-person.ts';

const grounds: Record<PersonAsked['ground'], string> = {
  himself: 'yang bersangkutan sendiri',
  guardian: 'orang tua, wali, atau pengampu',
  authorised: 'kuasa dari yang bersangkutan',
  authority: 'instansi yang berwenang menurut undang-undang',
};

/** PD3: the sheet for the person who asked, with the hall's letterhead and a place to sign. */
export async function exportPerson(office: Office, seat: SignedIn, asked: PersonAsked): Promise<Reply<ExportedTable>> {
  const seen = await seePerson(office, seat, asked, 'person-data-taken');
  if (!seen.ok) return seen;
  const { sections, complaintsUntold } = seen.value;
  const paper = inFrame(office, {
    title: 'Data pribadi yang disimpan',
    under: [`NIK ${asked.nik}`, `Diminta oleh ${grounds[asked.ground]}${numbered(asked)}`],
    tables: sections.filter(({ rows }) => rows.length > 0).map(tableOf),
    notes: notesOf(office, sections, complaintsUntold),
    wide: true,
  });
  const day = dayAt(office.clock.now(), office.file.current.timeZone);
  // File names are seen by others, so this one names nobody.
  const fileName = `${office.trial ? 'uji-coba-' : ''}data-pribadi-${office.file.current.id}-${day}.pdf`;
  return granted({ fileName, mediaType: 'application/pdf', bytes: atOnce(await office.reportTypesetter.pdf(paper)) });
}

const numbered = ({ reference }: PersonAsked): string => (reference === '' ? '' : `, permintaan nomor ${reference}`);

function tableOf({ title, columns, rows }: PersonSection): PaperTable {
  return {
    title: title.id,
    columns: columns.map(({ heading, kind, width }) => ({ heading: heading.id, kind, width })),
    rows: rows.map((row) => row.map(inIndonesian)),
    total: null,
  };
}

function inIndonesian(cell: Cell): string | number {
  if (cell === null) return '–';
  return typeof cell === 'object' ? cell.id : cell;
}

function notesOf({ file }: Office, sections: readonly PersonSection[], complaintsUntold: boolean): string[] {
  // CM7: of what may be left out nobody says that there is none.
  const isWhole = ({ id }: PersonSection) => !complaintsUntold || (id !== 'complaints' && id !== 'chats');
  const none = sections
    .filter((each) => each.rows.length === 0 && isWhole(each))
    .map(({ title }) => title.id.charAt(0).toLowerCase() + title.id.slice(1));
  return [
    ...(none.length === 0 ? [] : [`Tidak ada yang disimpan: ${none.join(', ')}.`]),
    ...(complaintsUntold
      ? [
          'Pengaduan bersifat rahasia: yang tidak termuat di sini, juga yang masih disampaikan dalam percakapan, diminta kepada petugas pengaduan.',
        ]
      : []),
    'Jawaban survei kepuasan disimpan tanpa nama dan tidak dapat dihubungkan dengan siapa pun.',
    ...sections.flatMap(({ rows, note }) => (rows.length > 0 && note ? [note.id] : [])),
    keptInWords(file.current.retention),
    'Keberatan atau permintaan perbaikan disampaikan kepada kantor ini (UU 27/2022 Pasal 5 sampai 13).',
  ];
}
