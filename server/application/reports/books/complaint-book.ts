import type { Cell } from '../../../../contract/report-view.ts';
import type { Bilingual } from '../../../domain/bilingual.ts';
import type { ComplaintKind } from '../../../domain/complaints/complaint.ts';
import { stepOf } from '../../../domain/cases/procedure.ts';
import type { ArchivedComplaint } from '../../../ports/complaint-archive.ts';
import { actorOf } from '../../actor.ts';
import { isOfficer, maySee } from '../../complaints/complaint-roles.ts';
import { moment, momentText, spanOf, text, told } from './book.ts';
import type { Book, BookDesk } from './book.ts';

const kinds: Record<ComplaintKind, Bilingual> = {
  complaint: { id: 'Pengaduan', en: 'Complaint' },
  suggestion: { id: 'Saran', en: 'Suggestion' },
  input: { id: 'Masukan', en: 'Input' },
};
const confidential: Bilingual = { id: '(rahasia)', en: '(confidential)' };

/** CM7: every complaint is in it; who complains and of what is read by those before whom it was, and by the officer. */
export const complaintBook: Book = {
  title: 'Buku pengaduan, saran, dan masukan',
  columns: [
    text('number', 'Nomor', 16),
    moment('at', 'Diterima'),
    text('kind', 'Jenis', 12),
    text('channel', 'Saluran', 18),
    text('complainant', 'Nama dan alamat', 34),
    text('words', 'Isi', 48),
    text('disposition', 'Tindak lanjut', 40),
    text('answer', 'Jawaban', 48),
    moment('closed', 'Selesai'),
  ],
  page: async (desk, after, limit) => {
    const { from, until } = spanOf(desk);
    const all = await desk.office.complaintArchive.book(from, until);
    const begin = Number(after?.[0] ?? 0);
    const rows = all.slice(begin, begin + limit);
    const end = begin + rows.length;
    return { entries: rows.map((each) => rowOf(desk, each)), next: end < all.length ? [end] : null };
  },
  count: async (desk) => {
    const { from, until } = spanOf(desk);
    return (await desk.office.complaintArchive.book(from, until)).length;
  },
};

function rowOf(desk: BookDesk, archived: ArchivedComplaint): readonly Cell[] {
  const { number, receivedAt, kind, channel, stage } = archived.complaint;
  const { channels } = desk.office.live.hall.setup.complaints;
  const label = channels.find((each) => each.kind === channel)?.label ?? { id: channel, en: channel };
  return [
    ...[number, momentText(desk, receivedAt), kinds[kind], { id: label.id, en: label.en }],
    ...(mayRead(desk, archived) ? wordsOf(desk, archived) : [confidential, confidential, confidential, confidential]),
    stage.is === 'open' ? null : momentText(desk, stage.at),
  ];
}

function mayRead(desk: BookDesk, archived: ArchivedComplaint): boolean {
  const { complaints } = desk.office.live.hall.setup;
  const { roles } = actorOf(desk.office, desk.seat);
  return isOfficer(complaints, roles) || maySee(complaints, archived, roles);
}

function wordsOf({ office }: BookDesk, { complaint, told: entries, moves, story }: ArchivedComplaint): Cell[] {
  const last = entries.at(-1);
  const { name = '', address = '' } = last?.complainant ?? {};
  const who = [name, address].filter((words) => words !== '').join(', ');
  const { steps } = office.live.hall.setup.complaints;
  const done = story.flatMap((event) => {
    if (event.type !== 'complaint-moved') return [];
    const step = stepOf({ steps }, event.stepId)?.name.id ?? event.stepId;
    const note = moves.get(event.moveId)?.note ?? '';
    return [note === '' ? step : `${step}: ${note}`];
  });
  const answer = complaint.answer && moves.get(complaint.answer.moveId)?.answer;
  return [told(who), told(last?.words ?? ''), told(done.join('; ')), told(answer ?? '')];
}
