import { granted, refused } from '../../../contract/reply.ts';
import type { Person } from '../../../contract/counter-requests.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import type { Visit } from '../../domain/queue/visit.ts';
import { nikWarnings, readNik } from '../../domain/register/nik.ts';
import { addressOf, letterSlipFor } from '../letter-words.ts';
import type { Office } from '../office.ts';
import { programmeShown } from '../register-desk.ts';
import { atCounter } from './counter-answers.ts';
import type { Answers } from './screen.ts';

/** What needs the register beside the hall: the check, the person, the letter. */
export const caseAnswers: Answers<'file:check' | 'visit:person' | 'letter:issue' | 'letter:copy'> = {
  'file:check': async (office, screen, { commandId, visitId, nik }) => {
    if (!office.register.current()) return refused('no-register');
    const reading = readNik(nik, dayAt(office.clock.now(), office.file.current.timeZone));
    if (!reading.ok) return refused('malformed-nik', reading.refusal);
    const found = office.register.find(nik);
    const entry = found ? { snapshot: found.snapshot, personId: found.personId } : null;
    const reply = await atCounter(office, screen, commandId, { type: 'record-check', visitId, found: entry });
    if (!reply.ok) return reply;
    await audit(office, screen.seat?.clerk.id, 'register-checked', office.mark(nik));
    return granted({ listed: found !== undefined, warnings: nikWarnings(reading.nik, found?.person ?? {}) });
  },

  'visit:person': async (office, screen, { visitId }) => {
    const visit = office.live.hall.visits.get(visitId);
    const person = visit && personOf(office, visit);
    if (!visit || !person) return refused('not-listed');
    await audit(office, screen.seat?.clerk.id, 'person-seen', visit.id);
    return granted(person);
  },

  'letter:issue': async (office, screen, { commandId, visitId, purpose }) => {
    const counterId = screen.seat?.session.counterId ?? null;
    if (counterId === null) return refused('counter-closed');
    const known = await office.live.answered<{ number: string; jobId: string }>(commandId);
    if (known) return known;
    // LE1: found once, but the snapshot it was found in is gone, and with it the words of the letter.
    const entry = office.live.hall.visits.get(visitId)?.check?.found;
    if (entry && !office.register.byId(entry.snapshot, entry.personId)) return refused('not-listed');
    const [letterId, jobId, code] = [office.chance.id(), office.chance.id(), office.chance.code(12)];
    const command = { type: 'issue-letter', counterId, visitId, letterId, jobId, code, purpose } as const;
    return office.live.perform({
      command,
      commandId,
      answer: (hall) => ({ number: hall.visits.get(visitId)?.letter?.number ?? '', jobId }),
      letter: (hall, events) => {
        const issued = events.find((event) => event.type === 'letter-issued');
        return issued ? { id: letterId, slip: letterSlipFor(office, hall, issued) } : null;
      },
    });
  },

  'letter:copy': (office, screen, { commandId, visitId }) =>
    atCounter(office, screen, commandId, { type: 'copy-letter', visitId, jobId: office.chance.id() }),
};

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

function audit({ access, clock }: Office, clerkId: string | undefined, what: string, subject: string): Promise<void> {
  return access.record({ at: clock.now(), clerkId: clerkId ?? null, what, subject });
}
