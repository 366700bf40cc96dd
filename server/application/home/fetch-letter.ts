import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Applicant } from '../../ports/ledger.ts';
import { applicantOf } from '../cases/applicant.ts';
import type { Office } from '../office.ts';
import { letterOf, requestWith } from './look-up-request.ts';

interface FetchedLetter {
  readonly fileName: string;
  readonly pdf: Uint8Array;
}

/** HM7: needs the code and something that only the applicant knows: the birth date (2001-12-31), or the last four digits of NIK or KK. */
export async function fetchLetter(office: Office, code: string, secondFactor: string): Promise<Reply<FetchedLetter>> {
  const behind = await requestWith(office, code);
  if (!behind) return refused('unknown-request');
  const letter = await letterOf(office, behind);
  if (!letter) return refused('no-letter-yet');
  const { access, clock, guesses, printRoom } = office;
  const look = async () => fits(await applicantOf(office, behind), secondFactor.trim());
  const isRight = await guesses.letters.guess(behind.id, clock.now(), look, (fitting) => !fitting);
  if (isRight === null) return refused('too-many-tries');
  if (!isRight) return refused('second-factor-wrong');
  await access.record({ at: clock.now(), clerkId: null, what: 'letter-fetched', subject: letter.id });
  const fileName = `${letter.slip.number.replaceAll(/[^\w.-]+/gu, '-')}.pdf`;
  return granted({ fileName, pdf: await printRoom.letterPdf({ ...letter.slip, copy: 0 }) });
}

function fits({ birthDate, nik, familyCard }: Applicant, told: string): boolean {
  if (/^\d{4}$/u.test(told)) return [nik, familyCard].some((number) => number.length === 16 && number.endsWith(told));
  return birthDate !== '' && told === birthDate;
}
