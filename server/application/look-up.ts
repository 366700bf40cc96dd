import { dateInWords } from '../domain/hall-time/date-words.ts';
import { clockText, dayAt } from '../domain/hall-time/zone.ts';
import { placeInLine } from '../domain/queue/place-in-line.ts';
import type { Visit } from '../domain/queue/visit.ts';
import type { Office } from './office.ts';

export interface TicketState {
  readonly number: string;
  readonly state: string;
  readonly stateEnglish: string;
}

/** IS7: what the bearer of a token may know of that ticket, and nothing of anybody else. */
export async function lookUpTicket(office: Office, token: string): Promise<TicketState | undefined> {
  const archived = await office.archive.visitByToken(token);
  if (!archived) return undefined;
  const visit = office.live.hall.visits.get(archived.id);
  const [state, stateEnglish] =
    visit && !archived.over ? stateOf(office, visit) : ['Kunjungan ini sudah selesai.', 'This visit is over.'];
  return { number: archived.number, state, stateEnglish };
}

function stateOf({ live }: Office, visit: Visit): [string, string] {
  const { stage } = visit;
  switch (stage.is) {
    case 'waiting': {
      const { ahead, wait } = placeInLine(live.hall, {
        ...stage,
        visitId: visit.id,
        serviceId: visit.serviceId,
        priorityId: visit.priorityId,
      });
      const range = wait ? `, kira-kira ${wait.fromMinutes}–${wait.toMinutes} menit` : '';
      return [`Menunggu. Di depan Anda: ${ahead} orang${range}.`, `Waiting. People ahead of you: ${ahead}.`];
    }
    case 'called':
    case 'serving': {
      const name = live.hall.setup.counters.find(({ id }) => id === stage.counterId)?.name;
      return [`Silakan menuju ${name?.id ?? 'loket'}.`, `Please go to ${name?.en ?? 'the counter'}.`];
    }
    case 'held':
      if (stage.forCase) {
        return [
          'Berkas Anda sedang dikerjakan. Anda akan dipanggil.',
          'Your file is being worked on. You will be called.',
        ];
      }
      return ['Ditahan sementara. Petugas akan memanggil Anda kembali.', 'On hold. You will be called again.'];
    case 'missed':
      return ['Anda sudah dipanggil. Silakan lapor kepada petugas.', 'You were called. Please speak to a clerk.'];
    case 'done':
      return ['Kunjungan ini sudah selesai.', 'This visit is over.'];
  }
}

export interface LetterFound {
  readonly number: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly cancelled: boolean;
}

/** LE4: that the hall issued it, when, and whether it still stands. */
export async function lookUpLetter({ archive, file }: Office, code: string): Promise<LetterFound | undefined> {
  const letter = await archive.letterByCode(code.toUpperCase());
  if (!letter) return undefined;
  const { timeZone } = file.current;
  const day = dateInWords(dayAt(letter.issuedAt, timeZone), 'id');
  const issuedOn = `${day}, pukul ${clockText(letter.issuedAt, timeZone)} ${timeZone}`;
  const { number, title, cancelled } = letter;
  return { number, title, issuedOn, cancelled };
}
