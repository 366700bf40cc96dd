import { granted, refused } from '../../../contract/reply.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import { nikWarnings, readNik } from '../../domain/register/nik.ts';
import { actorOf, worksOnCases } from '../access/actor.ts';
import { previewMessage } from '../home/preview-message.ts';
import { addressOf } from '../letters/letter-words.ts';
import type { Answers } from './screen.ts';
import { audit } from '../access/audit.ts';
import { recordLookUp } from '../access/record-look-up.ts';

/** Clerks' requests about cases from home, besides acting on their steps. */
export const homeAnswers: Answers<'case:message' | 'request:person'> = {
  'case:message': async (office, { seat }, asked) => {
    if (!worksOnCases(office, seat)) return refused('not-allowed');
    const preview = await previewMessage(office, actorOf(office, seat), asked);
    // The preview shows the recipient and the text.
    if (preview.ok) await audit(office, seat.clerk.id, 'message-previewed', asked.caseId);
    return preview;
  },

  'request:person': async (office, { seat }, { nik }) => {
    if (!worksOnCases(office, seat)) return refused('not-allowed');
    if (!office.register.current()) return refused('no-register');
    const reading = readNik(nik, dayAt(office.clock.now(), office.file.current.timeZone));
    if (!reading.ok) return refused('malformed-nik', reading.refusal);
    const person = office.register.find(nik)?.person;
    await recordLookUp(office, seat.clerk.id, nik, null);
    return granted({
      listed: person !== undefined,
      warnings: nikWarnings(reading.nik, person ?? {}),
      person: person
        ? { name: person.name, familyCard: person.kk, birthDate: person.birthDate, address: addressOf(person) }
        : null,
    });
  },
};
