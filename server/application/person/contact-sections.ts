import type { PersonSection } from '../../../contract/requests/person-requests.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { MessageState } from '../../domain/post/message.ts';
import type { ArchivedComplaint } from '../../ports/complaint-archive.ts';
import type { KeptChat } from '../../ports/chats.ts';
import { complaintKindCalled } from '../called.ts';
import { at, by, lines, moment, said, told, words } from './section-parts.ts';
import type { Telling } from './section-parts.ts';
import { lookCalled } from './look-names.ts';

const sending: Record<MessageState, Bilingual> = {
  queued: said('menunggu dikirim', 'waits to be sent'),
  sending: said('sedang dikirim', 'being sent'),
  sent: said('terkirim', 'sent'),
  delivered: said('sampai', 'delivered'),
  failed: said('gagal', 'failed'),
  unknown: said('mungkin terkirim', 'perhaps sent'),
  cancelled: said('tidak dikirim', 'not sent'),
};

export function messageSection(telling: Telling): PersonSection {
  return {
    id: 'messages',
    title: said('Pesan kepadanya', 'Messages to this person'),
    columns: [
      moment('Waktu', 'Time'),
      words('Lewat', 'By', 12),
      words('Keadaan', 'State', 18),
      words('Kepada', 'To', 26),
      words('Isi', 'What it says', 70),
    ],
    rows: telling.held.messages.map(({ queuedAt, medium, state, words: kept }) => [
      at(telling, queuedAt),
      medium === 'email' ? said('surel', 'e-mail') : 'WhatsApp',
      sending[state],
      told(kept?.to),
      kept ? told(kept.text) : said('sudah dihapus', 'already deleted'),
    ]),
    note: null,
  };
}

export function chatSection(telling: Telling): PersonSection {
  return {
    id: 'chats',
    title: said('Percakapan WhatsApp', 'Conversations by WhatsApp'),
    columns: [
      words('Nomor', 'Number', 20),
      moment('Terakhir menulis', 'Last wrote'),
      words('Yang sedang diisi', 'What is being filled in', 70),
    ],
    rows: telling.held.chats.map(({ address, chat }) => [address, at(telling, chat.heardAt), givenIn(chat)]),
    note: said('Dihapus sehari sesudah percakapan diam.', 'Deleted a day after a conversation fell silent.'),
  };
}

function givenIn({ topic }: KeptChat['chat']) {
  const given = topic !== null && 'given' in topic ? topic.given : {};
  return lines(Object.entries(given).map(([label, value]) => ({ label, value: String(value) })));
}

/** What the person told, and the answer once delivered (CM9), but no notes of officials. */
export function complaintSection(telling: Telling): PersonSection | null {
  const { complaints } = telling.held;
  if (complaints === null) return null;
  return {
    id: 'complaints',
    title: said('Pengaduan, saran, dan masukan', 'Complaints, suggestions and feedback'),
    columns: [
      words('Nomor', 'Number', 16),
      moment('Diterima', 'Received'),
      words('Jenis', 'Kind', 12),
      words('Isi', 'What was told', 60),
      words('Jawaban', 'Answer', 50),
    ],
    rows: complaints.map(({ complaint, told: entries, moves }) => [
      complaint.number,
      at(telling, complaint.receivedAt),
      complaintKindCalled[complaint.kind],
      told(entries.map((entry) => entry.words).join(' / ')),
      told(answerOf({ complaint, moves })),
    ]),
    note: said(
      'Ditemukan dengan NIK di dalamnya, atau dengan nama dan nomor telepon atau surel yang sama. Yang lain dicari dengan nomor atau kodenya.',
      'Found by a NIK in it, or by the same name with the same telephone or e-mail. Others are found by their number or code.',
    ),
  };
}

function answerOf({ complaint: { answer }, moves }: Pick<ArchivedComplaint, 'complaint' | 'moves'>): string {
  return answer?.state === 'delivered' ? (moves.get(answer.moveId)?.answer ?? '') : '';
}

/** DU5, reversed: who of the office looked at the person's data. */
export function lookSection(telling: Telling): PersonSection {
  const { recorded, askings } = telling.held;
  const looks = recorded.map(({ at: when, clerkId, what }) => ({
    when,
    who: by(telling, clerkId),
    what: lookCalled(what),
  }));
  const checks = askings.map(({ at: when, kioskId }) => ({
    when,
    who: said(`kiosk ${kioskId}`, `kiosk ${kioskId}`),
    what: said('ditanyakan di kiosk', 'asked at the kiosk'),
  }));
  const all = [...looks, ...checks].toSorted((a, b) => b.when - a.when);
  return {
    id: 'looks',
    title: said('Siapa yang melihat', 'Who looked'),
    columns: [moment('Waktu', 'Time'), words('Siapa', 'Who', 34), words('Apa', 'What', 60)],
    rows: all.map(({ when, who, what }) => [at(telling, when), who, what]),
    note: null,
  };
}
