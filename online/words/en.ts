import type { WaitRange } from '../../contract/view-parts.ts';
import { complaintEn } from './complaint-en.ts';
import type { OnlineWords } from './id.ts';
import { requestEn } from './request-en.ts';
import { surveyEn } from './survey-en.ts';
import { ticketEn } from './ticket-en.ts';

export const en: OnlineWords = {
  ...requestEn,
  ...complaintEn,
  ...surveyEn,
  ...ticketEn,

  otherLanguage: 'Bahasa Indonesia',
  trial: 'TRIAL: not a real service.',
  skip: 'Skip to the content',
  toHome: 'Front page',
  free: 'All these services are free. Please pay nobody.',
  privacy:
    'This site has no trackers and keeps nothing on your phone. What you send is read by the clerks of this office only.',

  homeTitle: 'Our services on your phone',
  openNow: 'Open now',
  openAlways: 'A trial never closes.',
  closesAt: (clock: string) => `Closes at ${clock}.`,
  closedNow: 'Closed now',
  closedHoliday: 'Holiday today',
  opensAt: (day: string, clock: string) => `Opens ${day} at ${clock}.`,
  opensUnknown: 'The next opening is not known yet.',
  today: 'today',
  tomorrow: 'tomorrow',
  waitingNow: 'Waiting now',
  people: (n: number) => (n === 0 ? 'Nobody' : `${n} ${n === 1 ? 'person' : 'people'}`),
  wait: (wait: WaitRange | null) => (wait ? `About ${minutes(wait)}` : 'The wait cannot be estimated yet'),
  minutes: (wait: WaitRange) => minutes(wait),
  asOf: (clock: string) => `As of ${clock}. Reload the page for the latest.`,
  whatToDo: 'What do you need?',
  doServices: 'What to bring',
  doServicesHint: 'Papers, time and fee of each service',
  doRequest: 'Request from home',
  doRequestHint: 'Fill in a form and send photographs, without coming',
  doState: 'See my request',
  doStateHint: 'With the code you were given',
  doComplain: 'Complaints and suggestions',
  doComplainHint: 'Tell us, or see our answer',
  doLetter: 'Check a letter',
  doLetterHint: 'With the code on the letter',
  hoursTitle: 'Opening hours',
  holidaysSoon: 'Holidays soon',
  contactTitle: 'Address and contact',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],

  servicesTitle: 'What to bring',
  servicesLead: 'Choose a service to see what to prepare.',
  papersTitle: 'Please prepare',
  noPapers: 'No papers are needed. Just come.',
  mandatory: 'Required',
  ifNeeded: 'If needed',
  paperForm: (form: string) =>
    ({ fotokopi: 'A photocopy.', foto: 'A photograph.', formulir: 'A filled-in form.' })[form] ?? `${form}.`,
  paperFrom: (issuer: string | null, countersignedBy: string | null) =>
    issuer === null
      ? `Countersigned by ${countersignedBy}.`
      : `From ${issuer}${countersignedBy === null ? '' : `, countersigned by ${countersignedBy}`}.`,
  paperUnlessListed: (register: string) => `Not needed if you are listed in ${register}.`,
  timeLimit: 'Time',
  fee: 'Fee',
  products: 'Result',
  fromHomeToo: 'This service can be requested from home.',
  fromHomeLimit: (limit: string) => `Answered within ${limit}.`,
  onlyHere: 'For this service, please come to the office during opening hours.',
  fullStandard: 'The full service standard',
  componentLacking: 'Not set down in this office’s service standard.',
  componentMentioned: 'Not set down by itself. Another part of the standard mentions:',
  componentNamesNone: 'The standard names nothing for this service.',

  letterTitle: 'Check a letter',
  letterLead: 'Type the code printed below the QR on the letter.',
  letterCode: 'Code of the letter',
  letterLook: 'Check',
  letterIssued: 'This letter was issued by us',
  letterCancelled: 'This letter has been cancelled',
  letterCancelledSentence: 'This letter has been cancelled and is not valid.',
  letterUnknown: 'Letter not found',
  letterUnknownSentence: 'No letter with this code is in our archive. Please check the code.',
  agency: 'Agency',
  letter: 'Letter',
  letterNumber: 'Number',
  letterDate: 'Date',
  letterAt: (day: string, clock: string) => `${day}, ${clock}`,
  letterNotCertified: 'This page looks into the office’s archive and is not a certified electronic signature.',

  offTitle: 'This site is not open',
  offPart: 'This part is not open',
  offSentence: 'Please contact our office or come by.',
  notFoundTitle: 'Page not found',
  notFoundSentence: 'There is no such address. Please begin at the front page.',
  tooManyTitle: 'Too often',
  tooManySentence: 'There were too many tries from this network. Please wait some minutes and try again.',
  faultTitle: 'Something went wrong',
  faultSentence: 'We are sorry, something went wrong on our side. Please try again shortly.',
  notFromHere: 'This did not come from one of our pages, so it is not accepted.',
};

const minutes = ({ fromMinutes, toMinutes }: WaitRange) => `${fromMinutes}–${toMinutes} min`;
