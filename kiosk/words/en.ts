import type { WaitRange } from '../../contract/view-parts.ts';
import { languageNames } from '../../ui/words/language-names.ts';
import type { NikFault } from '../nik.ts';
import type { KioskWords } from './id.ts';

const impossibleDigits = ({ from, to }: NikFault) =>
  `Digits ${from} ${to - from === 1 ? 'and' : 'to'} ${to} are not possible`;

export const en: KioskWords = {
  otherLanguage: languageNames.id.name,
  otherLanguageHint: languageNames.id.hint,
  trial: 'TRIAL — not a real queue',
  seconds: (seconds) => `${seconds} seconds`,
  back: 'Back',
  done: 'Done',
  understood: 'Understood',
  readOn: 'Read on',

  welcome: 'Welcome',
  chooseService: 'Touch the service you need.',
  services: 'Services',
  howItWorks: 'How to take a number',
  howItWorksSteps: ['Touch a service', 'Take a number', 'Wait for the call'],
  waiting: (people) =>
    people === 0 ? 'Nobody is waiting' : people === 1 ? '1 person waiting' : `${people} people waiting`,
  wait: (wait) => (wait ? `About ${minutes(wait)}` : 'Waiting time cannot be estimated yet'),
  registerQuestion: 'Am I registered?',
  registerHint: (register) => `Check the ${register} data. Have your ID card (KTP) ready.`,
  complaints: 'Complaint, suggestion, input',
  complaintsHint: 'Tell us here. Your name is kept confidential.',
  survey: 'How was our service?',
  surveyHint: 'All done? Rate us, without a name.',
  bring: (names, more) => `Bring: ${names.join(', ')}${more === 0 ? '' : ', and others if needed'}.`,
  bringMany: (papers) => `${papers} papers are needed. See the list first.`,
  copyOf: (names) => `copy of ${names.join(' and ')}`,
  unlessListed: (name, register) => `${name} (if not yet in ${register})`,
  seePapers: 'See papers',
  aboutService: (service) => `About ${service}`,
  numberOf: (service) => `Take a number: ${service}`,
  prioritySign: 'Elderly, disabled, pregnant, small child?',
  prioritySignHelp: 'Touch here first. You are served earlier.',
  priorityChosen: 'Priority number',
  priorityChange: 'Touch to change.',
  priorityDone: 'Continue',
  comfort: {
    title: 'Help',
    large: 'Large text',
    contrast: 'High contrast',
    listen: 'Listen',
    help: 'Call a clerk',
  },
  help: {
    asked: 'A clerk has been called. Please wait a moment.',
    coming: 'A clerk is on the way to you.',
    unanswered: 'The call did not get through. Please ask a clerk directly.',
  },
  hallMessage: 'For everybody:',
  onScreenOnly: 'Slips cannot be printed now. Your number is shown on the screen.',

  papersTitle: 'Have these papers ready',
  noPapersTitle: 'No papers needed',
  noPapers: 'You can take a number right away.',
  mandatory: 'Required',
  ifNeeded: 'If needed',
  paperForm: (form) =>
    ({ fotokopi: 'A photocopy.', foto: 'A photograph.', formulir: 'A form to fill in.' })[form] ?? `${form}.`,
  paperFrom: (issuer, countersignedBy) =>
    issuer === null
      ? `Countersigned by ${countersignedBy}.`
      : `From ${issuer}${countersignedBy === null ? '' : `, countersigned by ${countersignedBy}`}.`,
  paperUnlessListed: (register) => `Not needed if you are already listed in ${register}.`,
  papersMissingHelp: 'Something missing? You may still take a number and ask.',
  peopleWaiting: 'People waiting',
  waitingTime: 'Estimated wait',
  noEstimate: 'Cannot be estimated yet',
  minutes: (wait) => minutes(wait),
  priorityQuestion: 'Are you one of these?',
  priorityHelp: 'Touch if yes. You may skip this.',
  takeNumber: 'Take a number',
  standard: 'Service standard',
  standardTitle: 'Service standard',
  procedure: 'Steps',
  componentsStated: (stated, all) =>
    stated === all
      ? `All ${all} components are set down in this office’s standard.`
      : `${stated} of ${all} components are set down in this office’s standard.`,
  componentLacking: 'Not set down in the service standard of this office.',
  componentMentioned: 'Not set down by itself. Other parts of the standard mention:',
  componentNamesNone: 'The standard names nothing for this service.',
  enacted: 'Enacted:',
  printSheet: 'Print a summary',
  sheet: {
    coming: { title: 'The summary is being printed', sentence: 'Please wait a moment.' },
    sent: { title: 'Please take your sheet', sentence: 'It has the papers, time, fee and how to complain.' },
    trouble: { title: 'The sheet did not come out', sentence: 'The staff have been told. You can read it here.' },
    justNow: { title: 'This sheet has just been printed', sentence: 'Please wait a moment before printing again.' },
    refused: { title: 'The sheet was not printed', sentence: 'Please touch “Print a summary” once more.' },
  },
  asPrinted: 'Translated from the printed service standard of this office.',

  asking: 'Getting your number',
  askingSlow: 'The connection is slow. The machine is trying again. You will not get two numbers.',
  giveUp: 'Cancel',
  checking: 'Checking the data',
  pleaseWait: 'Please wait a moment.',

  yourNumber: 'Your queue number',
  ahead: 'People ahead of you',
  nobodyAhead: 'You are next',
  waitForCall: 'Wait for the voice and the screen',
  waitForCallHelp: 'Please take a seat. Your number will be called.',
  keepPapers: 'Have your papers ready',
  keepPapersHelp: 'Show them to the clerk when you are called.',
  paper: {
    coming: 'Your slip is being printed',
    sent: 'Please take your slip',
    printed: 'Please take your slip',
    trouble: 'The slip did not come out',
  },
  paperHelp: {
    coming: 'Please wait a moment.',
    sent: 'Keep it until your service is finished.',
    printed: 'Keep it until your service is finished.',
    trouble: '',
  },
  rememberNumber: (number) => `Remember this number: ${number}. The staff have been told.`,
  closesIn: (seconds) => `This page closes in ${seconds} seconds`,
  touchToStay: 'Touch the screen if you are still reading.',

  nikTitle: 'Type the 16-digit NIK of your ID card',
  nikHelp: 'The NIK is at the top of your KTP.',
  nikFilled: (typed) => `${typed} of 16 digits typed`,
  nikWhole: 'All digits typed. Compare them with your KTP.',
  nikFault: (fault) =>
    ({
      day: `${impossibleDigits(fault)}: they are the day of birth (01–31, women 41–71).`,
      month: `${impossibleDigits(fault)}: they are the month of birth (01–12).`,
      date: `${impossibleDigits(fault)}: there is no such date.`,
      serial: `${impossibleDigits(fault)}: never 0000.`,
    })[fault.part] + ' Look at your KTP.',
  digit: (digit) => `Digit ${digit}`,
  erase: 'Erase',
  eraseAll: 'Erase all',
  next: 'Next',

  secondTitle: 'One more thing',
  secondHelp: 'So that only you can see your data.',
  byBirthDate: 'Date of birth',
  byFamilyCard: 'Family card',
  typeBirthDate: 'Type day, month and year of birth. Example: 17 08 1965.',
  typeFamilyCard: 'Type the last 4 digits of your family card (KK).',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  lastFour: 'Last 4 digits of the family card',
  birthDateIs: (date) => `Date of birth: ${date}`,
  birthDateFault: {
    day: 'The day must be 01 to 31.',
    month: 'The month must be 01 to 12.',
    date: 'There is no such date in the calendar.',
    year: 'That year is not possible.',
  },
  check: 'Check',
  noAnswerTryAgain: 'The machine has not answered. Please touch Check once more.',

  listed: (register) => `Registered in ${register}`,
  listedName: 'In the name of',
  period: (register, period) => `${register} data, ${period}`,
  programmes: 'Aid programmes on record',
  noProgrammes: 'No aid programmes are on record.',
  receives: 'Recorded as recipient',
  receivesNot: 'Not recorded',
  noPromise: 'This is what the data say, not a promise of aid. Each programme decides for itself.',
  numberFor: (service) => `Take a number: ${service}`,
  checkGoesAlong: 'The result of this check goes with your number.',
  notListed: 'No data found',
  notListedSentence: (register) => `There are no ${register} data that match what you typed.`,
  notListedAdvice: [
    { title: 'Check once more', help: 'Compare what you typed with your KTP and KK.' },
    { title: 'Ask your village or ward', help: 'Registration begins at the desa or kelurahan.' },
  ],
  askHere: { title: 'Ask a clerk here', help: 'The staff are glad to help you.' },
  askHereWithNumber: (service) => `Number for “${service}”. Papers can follow.`,
  takeNumberToAsk: 'Take a number to ask',
  checkAgain: 'Check again',

  stillHere: 'Are you still here?',
  stillHereHelp: 'If not, the screen will be cleared.',
  yesContinue: 'Yes, continue',
  noFinish: 'No, finish',

  away: 'This machine is not connected',
  awayHelp: 'Please take a number at the staff desk.',
  awayStandards: 'Meanwhile you can read the service standards.',
  awayReturns: 'This screen comes back by itself.',
  pairing: 'This machine is not paired yet',
  pairingHelp: 'Staff: type this code in Settings, under Devices.',

  reopens: (day, time, zone) => `Opens again ${day} at\u00a0${time}\u00a0${zone}`,
  closedTitle: {
    'hall-closed': 'The office is closed',
    holiday: 'Today is a holiday',
    'service-closed': 'This service is closed',
    'quota-spent': 'No numbers are left today',
  },
  closedHelp: 'You can still read about papers and service standards.',
  sorryTitle: 'We are sorry',
  sorry: {
    'no-answer':
      'The machine has not answered. If a slip comes out, use the number on it. If not, ask for a number at the staff desk.',
    'too-many-tries': 'There were too many checks. Please ask a clerk.',
    'kiosk-too-fast': 'This machine prints too much. Please take a number at the staff desk.',
    'survey-expired': 'The time for rating is over. Please begin once more.',
    'survey-off': 'Rating is closed now. Please tell a clerk.',
    'visit-not-over': 'This visit is not over yet. Please rate it after you have been served.',
    'no-register': 'The data are not available in this office yet. Please ask a clerk.',
    'check-expired': 'The result of your check is no longer valid. You can still take a number as usual.',
    'unknown-service': 'This service is no longer offered. Please choose another one.',
    'unknown-priority': 'The priority choices have changed. Please take a number once more.',
    'not-paired': 'This machine is not paired yet. Please take a number at the staff desk.',
    other: 'Something is wrong with the machine. Please take a number at the staff desk.',
  },
  takeNumberAfterAll: 'Take a number',
};

function minutes({ fromMinutes, toMinutes }: WaitRange): string {
  if (fromMinutes === toMinutes) return `${toMinutes} minutes`;
  return fromMinutes === 0 ? `up to ${toMinutes} minutes` : `${fromMinutes}–${toMinutes} minutes`;
}
