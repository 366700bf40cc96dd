import { z } from 'zod';
import type { OnlinePaper, OnlineService } from '../../../contract/views/online-view.ts';
import type { Problem } from '../../../online/pages/fields.ts';
import type { Site } from '../../../online/pages/site.ts';
import { isToCome } from '../../domain/register/calendar.ts';
import { isMailAddress, phoneDigits } from '../../domain/home/reply-address.ts';
import type { RequestGiven } from '../../application/home/receive-request.ts';
import type { Brought } from '../../ports/ledger.ts';
import type { PaperGiven } from '../../application/home/keep-papers.ts';
import { paperOf } from './big-form.ts';
import type { FormTaken } from './form-intake.ts';

const LONGEST = 300;

/** The words of a form, without what a careful hand leaves around them. A browser sends each end of a line as two signs, and counts it as one. */
export const wordsIn =
  ({ fields }: FormTaken) =>
  (name: string, longest = LONGEST): string =>
    (fields[name] ?? '').replaceAll('\r\n', '\n').trim().slice(0, longest);

const digitsIn = (text: string): string => text.replaceAll(/\D/g, '');

/** Of its three parts; what is no day is found to be none (CT6). */
function dayIn(words: (name: string) => string, name: string): string {
  const [day = '', month = '', year = ''] = ['Day', 'Month', 'Year'].map((part) => digitsIn(words(`${name}${part}`)));
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** The photos, by the requirements they are for. */
export const papersIn = ({ files }: FormTaken): PaperGiven[] =>
  files.flatMap(({ name, bytes }) => {
    const requirementId = paperOf(name);
    return requirementId === undefined ? [] : [{ requirementId, bytes }];
  });

export function requestIn(form: FormTaken, service: OnlineService, language: Site['language']) {
  const words = wordsIn(form);
  const broughtAs = service.broughtBy.length === 0 ? '' : words('broughtAs');
  const answerBy = words('answerBy') === 'email' ? ('email' as const) : ('whatsapp' as const);
  return {
    serviceId: service.id,
    language,
    answerBy,
    consent: words('consent') === 'yes',
    purpose: words('purpose'),
    need: service.issuesLetter ? '' : words('purpose'),
    applicant: {
      name: words('name', 120),
      nik: digitsIn(words('nik')),
      familyCard: digitsIn(words('familyCard')),
      birthDate: dayIn(words, 'birth'),
      address: words('address', 200),
      phone: words('phone', 30),
      email: words('email', 200),
    },
    bringer: { broughtAs, broughtBy: words('broughtBy', 120) },
    papers: papersIn(form),
  } satisfies Omit<RequestGiven, 'commandId'>;
}

const isWanted = ({ mandatory, unlessListedIn }: OnlinePaper): boolean => mandatory && unlessListedIn === null;

/** HM1: the papers whose photo is wanted and missing; of a group, those of which one would be enough. */
export function photosLacking(papers: readonly PaperGiven[], service: OnlineService): string[] {
  const isThere = (id: string) => papers.some(({ requirementId }) => requirementId === id);
  const hasOther = ({ oneOf }: OnlinePaper) =>
    oneOf !== undefined && service.papers.some((other) => other.oneOf === oneOf && isThere(other.id));
  return service.papers.flatMap((paper) =>
    isWanted(paper) && !isThere(paper.id) && !hasOther(paper) ? [paper.id] : [],
  );
}

/** In the order of the form. Whether a NIK is possible, the hall says. `today`: no birthday is later. */
export function problemsOf(
  form: FormTaken,
  given: ReturnType<typeof requestIn>,
  { service, today }: { readonly service: OnlineService; readonly today: string },
): Problem[] {
  const { applicant, bringer, purpose, answerBy, consent, papers } = given;
  const { name, nik, familyCard, birthDate, address, phone, email } = applicant;
  const wrong: readonly (readonly [Problem, boolean])[] = [
    ['broughtBy', bringer.broughtAs !== '' && !isNamed(bringer, service)],
    ['name', name.length < 2],
    ['nik', nik.length !== 16],
    ['familyCard', familyCard.length !== 16],
    ['birthDate', !z.iso.date().safeParse(birthDate).success || isToCome(birthDate, today)],
    ['address', address === ''],
    ['purpose', purpose === ''],
    ['photo', photosLacking(papers, service).length > 0],
    ['answerBy', !/^(email|whatsapp)$/.test(form.fields['answerBy'] ?? '')],
    ['phone', answerBy === 'whatsapp' ? phoneDigits(phone) === null : phone !== '' && phoneDigits(phone) === null],
    ['email', answerBy === 'email' ? !isMailAddress(email) : email !== '' && !isMailAddress(email)],
    ['consent', !consent],
  ];
  return wrong.flatMap(([problem, isWrong]) => (isWrong ? [problem] : []));
}

/** CS11: one of those whom the hall's file has; it may have been edited while he wrote, and nobody becomes the applicant himself by that. */
const isNamed = ({ broughtAs, broughtBy: name }: Brought, { broughtBy }: OnlineService): boolean =>
  name.length >= 2 && broughtBy.some(({ id }) => id === broughtAs);

/** ON7: whoever writes from several addresses still has one number. */
export const personsOf = ({ phone, email }: { readonly phone: string; readonly email: string }): string[] => [
  ...(phoneDigits(phone) === null ? [] : [`phone ${phoneDigits(phone)}`]),
  ...(email === '' ? [] : [`mail ${email.toLowerCase()}`]),
];
