import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Person } from '../../../contract/requests/counter-requests.ts';
import type { Payload, Value } from '../../../contract/requests.ts';
import type { EventOf } from '../../domain/events.ts';
import type { Hall } from '../../domain/hall.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import type { Visit } from '../../domain/queue/visit.ts';
import { nikWarnings, readNik } from '../../domain/register/nik.ts';
import { counterHeld } from '../access/actor.ts';
import { applicantFound, maskFound, nobody } from '../cases/applicant.ts';
import { addressOf, letterSlipFor } from '../letters/letter-words.ts';
import type { LetterRecord } from '../../ports/ledger.ts';
import type { Office } from '../office.ts';
import { programmeShown } from '../kiosk/register-desk.ts';
import { seesVisit } from '../access/sees-visit.ts';
import { audit } from '../access/audit.ts';
import { recordLookUp } from '../access/record-look-up.ts';
import { askedAtCounter, atCounter } from './counter-answers.ts';
import type { Answers, Screen } from './screen.ts';

/** What needs the register beside the hall: the check, the person, the letter of a counter. */
export const fileAnswers: Answers<'file:check' | 'visit:person' | 'letter:issue' | 'letter:copy'> = {
  'file:check': (office, screen, asked) => office.writing.inTurn(asked.visitId, () => checkFile(office, screen, asked)),

  'visit:person': async (office, { seat }, { visitId }) => {
    if (!seat) return refused('not-signed-in');
    const visit = office.live.hall.visits.get(visitId);
    if (!visit) return refused('not-listed');
    if (!(await seesVisit(office, seat, visit))) return refused('visit-elsewhere');
    const person = personOf(office, visit);
    if (!person) return refused('not-listed');
    await audit(office, seat.clerk.id, 'person-seen', visit.id);
    return granted(person);
  },

  'letter:issue': async (office, screen, { commandId, visitId, purpose }) => {
    const counterId = screen.seat && counterHeld(office, screen.seat);
    if (counterId === null) return office.live.refuse(commandId, 'counter-closed');
    const known = await office.live.answered<{ number: string; jobId: string }>(commandId);
    if (known) return known;
    // LE1: found once, but the snapshot it was found in is gone, and with it the words of the letter.
    const entry = office.live.hall.visits.get(visitId)?.check?.found;
    if (entry && !office.register.byId(entry.snapshot, entry.personId))
      return office.live.refuse(commandId, 'not-listed');
    const letterId = office.chance.id();
    const jobId = office.chance.id();
    const caseId = office.chance.id();
    const code = office.chance.code(12);
    const command = { type: 'issue-letter', counterId, visitId, letterId, jobId, caseId, code, purpose } as const;
    return office.live.perform({
      command,
      commandId,
      answer: (hall) => ({ number: hall.visits.get(visitId)?.letter?.number ?? '', jobId }),
      letter: (hall, events) => {
        const issued = events.find((event) => event.type === 'letter-issued');
        return issued ? { id: letterId, slip: issuedSlip(office, hall, issued) } : null;
      },
    });
  },

  'letter:copy': (office, screen, { commandId, visitId }) =>
    atCounter(office, screen, commandId, { type: 'copy-letter', visitId, jobId: office.chance.id() }),
};

async function checkFile(
  office: Office,
  screen: Screen,
  { commandId, visitId, nik }: Payload<'file:check'>,
): Promise<Reply<Value<'file:check'>>> {
  // A repeat is answered before the register is asked: by now it may be another (IS2).
  const known = await office.live.answered<Value<'file:check'>>(commandId);
  if (known) return known;
  if (!office.register.current()) return office.live.refuse(commandId, 'no-register');
  const reading = readNik(nik, dayAt(office.clock.now(), office.file.current.timeZone));
  if (!reading.ok) return refused('malformed-nik', reading.refusal);
  const found = office.register.find(nik);
  const entry = found ? { snapshot: found.snapshot, personId: found.personId } : null;
  const check = { type: 'record-check', visitId, found: entry, caseId: office.chance.id() } as const;
  const before = await office.caseArchive.applicant(visitId);
  const told = { listed: found !== undefined, warnings: nikWarnings(reading.nik, found?.person ?? {}) };
  const reply = await askedAtCounter(office, screen, {
    commandId,
    command: { ...check, applicant: maskFound(office, entry) },
    answer: () => told,
    applicant: () => applicantFound(office, entry, visitId, before),
  });
  if (reply.ok) await recordLookUp(office, screen.seat?.clerk.id, nik, visitId);
  return reply;
}

/** The letter of a counter says what the register says of the person, and is numbered when it is issued. */
function issuedSlip(office: Office, hall: Hall, issued: EventOf<'letter-issued'>): LetterRecord['slip'] {
  const { at, number, code, purpose, about, visitId } = issued;
  const serviceId = hall.visits.get(visitId)?.serviceId ?? '';
  const applicant = applicantFound(office, about, visitId) ?? nobody;
  const matter = { at, number, code, purpose, about, serviceId, applicant, signedAs: null } as const;
  return letterSlipFor(office, hall, { ...matter, state: 'signed', findings: [] });
}

function personOf({ register }: Office, visit: Visit): Person | undefined {
  const entry = visit.check?.found;
  const person = entry && register.byId(entry.snapshot, entry.personId);
  const snapshot = entry && register.list().find(({ number }) => number === entry.snapshot);
  if (!person || !snapshot) return undefined;
  return {
    name: person.name,
    nik: person.nik,
    familyCard: person.kk,
    birthDate: person.birthDate || null,
    address: addressOf(person),
    programmes: person.programmes.map(programmeShown),
    register: snapshot.registerName,
    period: snapshot.period,
  };
}
