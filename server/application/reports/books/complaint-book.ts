import type { Cell } from '../../../../contract/views/report-view.ts';
import type { Bilingual } from '../../../domain/bilingual.ts';
import type { ArchivedComplaint } from '../../../ports/complaint-archive.ts';
import { actorOf } from '../../access/actor.ts';
import { called, complaintKindCalled } from '../../called.ts';
import { bookedComplaint } from '../../complaints/booked-complaint.ts';
import { isOfficer, maySee } from '../../complaints/complaint-roles.ts';
import { moment, momentOf, spanOf, text, told } from './book.ts';
import type { Book, BookDesk } from './book.ts';

const confidential: Bilingual = { id: '(rahasia)', en: '(confidential)' };

/** CM7: lists every complaint; who complains and about what is shown to those who have or had it, and to the officer. */
export const complaintBook: Book = {
  title: 'Buku pengaduan, saran, dan masukan',
  columns: [
    text('number', 'Nomor', 16),
    moment('at', 'Diterima'),
    text('kind', 'Jenis', 12),
    text('channel', 'Saluran', 18),
    text('complainant', 'Nama dan alamat', 34),
    text('words', 'Isi', 48),
    text('disposition', 'Disposisi', 32),
    text('follow-up', 'Tindak lanjut', 40),
    text('answer', 'Jawaban', 48),
    moment('delivered', 'Disampaikan'),
    moment('closed', 'Selesai'),
  ],
  page: async (desk, after, limit) => {
    const { from, until } = spanOf(desk);
    const skip = Number(after?.[0] ?? 0);
    const rows = await desk.office.complaintArchive.book(from, until, { skip, limit });
    const next = rows.length < limit ? null : [skip + rows.length];
    return { entries: rows.map((each) => rowOf(desk, each)), next };
  },
  count: (desk) => {
    const { from, until } = spanOf(desk);
    return desk.office.complaintArchive.countBook(from, until);
  },
};

function rowOf(desk: BookDesk, archived: ArchivedComplaint): readonly Cell[] {
  const { number, receivedAt, kind, channel, stage, answer } = archived.complaint;
  const { channels } = desk.office.live.hall.setup.complaints;
  const label = called(channels.find((each) => each.kind === channel)?.label, channel);
  return [
    number,
    momentOf(desk, receivedAt),
    complaintKindCalled[kind],
    { id: label.id, en: label.en },
    ...(mayRead(desk, archived)
      ? wordsOf(desk, archived)
      : [confidential, confidential, confidential, confidential, confidential]),
    answer?.state === 'delivered' ? momentOf(desk, answer.at) : null,
    stage.is === 'open' ? null : momentOf(desk, stage.at),
  ];
}

function mayRead(desk: BookDesk, archived: ArchivedComplaint): boolean {
  const { complaints } = desk.office.live.hall.setup;
  const { roles } = actorOf(desk.office, desk.seat);
  return isOfficer(complaints, roles) || maySee(complaints, archived, roles);
}

/** CM13: moves that were undone are left out. */
function wordsOf({ office }: BookDesk, archived: ArchivedComplaint): Cell[] {
  const { complainant, words, dispositions, followUp, answer } = bookedComplaint(
    office.live.hall.setup.complaints,
    archived,
  );
  const who = [complainant.name, complainant.address].filter((each) => each !== '').join(', ');
  return [who, words, dispositions.join('; '), followUp.join('; '), answer].map(told);
}
