import { refusalsEn } from '../../ui/words/refusals-en.ts';
import type { Messages } from './id.ts';
import { accountEn } from './account-en.ts';
import { changesEn } from './changes-en.ts';
import { attachmentsEn } from './attachments-en.ts';
import { caseWorkEn } from './case-work-en.ts';
import { casesEn } from './cases-en.ts';
import { choicesEn } from './choices-en.ts';
import { complaintsEn } from './complaints-en.ts';
import { deskEn } from './desk-en.ts';
import { homeEn } from './home-en.ts';
import { listsEn } from './lists-en.ts';
import { messagesEn } from './messages-en.ts';
import { postEn } from './settings/post-en.ts';
import { reportsEn } from './reports-en.ts';
import { seldomEn } from './seldom-en.ts';
import { settingsEn } from './settings/settings-en.ts';
import { workEn } from './work-en.ts';

const many = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

export const en: Messages = {
  refusals: refusalsEn,
  account: accountEn,
  changes: changesEn,
  choices: choicesEn,
  silentRoom: (displays) =>
    `Calls are not heard at ${displays.join(', ')}. Touch that display once; if it stays silent, call in person.`,
  notKept: {
    full: 'The disk of the hub’s computer is full. No number is given and nobody is called until the IT officer has made room; then it goes on by itself.',
    'not-written':
      'The disk of the hub’s computer cannot be written. No number is given and nobody is called. Call the IT officer.',
    damaged:
      'The data on the hub’s computer is damaged. Call the IT officer: npm run check-data, then npm run restore.',
  },
  trial: 'Trial',
  connecting: 'Connecting to the hub…',
  hubAway: (time) =>
    `The connection to the hub is lost. This is how things stood at ${time}. The screen reconnects by itself.`,
  tooManyTries: (seconds) =>
    `Too many tries. Try again in ${seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}.`,
  notTold: 'The hub has not answered yet. What is shown here may have changed.',
  pageLost: 'This page could not be loaded yet, because the hub does not answer.',
  again: 'Try again',
  language: 'Bahasa Indonesia',
  languageName: 'Switch to Indonesian',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  minutes: (count) => `${count} min`,
  span: {
    short: 'less than 1 minute',
    minutes: (n) => many(n, 'minute'),
    hours: (n) => many(n, 'hour'),
    days: (n) => many(n, 'day'),
  },
  optional: (name) => `${name} (may be empty)`,

  signIn: {
    title: 'Sign in',
    takenOver: (name) =>
      `${name} has taken over your counter, with the visitor who is there. It is on record. Please sign in again.`,
    sessionEnded:
      'The session on this screen has ended, perhaps because you signed in elsewhere. Please sign in again.',
    name: 'User name',
    password: 'Password',
    counter: 'Counter',
    noCounter: 'No counter',
    noCounterHint: 'for officials and the settings',
    free: 'free',
    takenBy: (name) => `taken by ${name}`,
    enter: 'Sign in',
    lacks: {
      name: 'The user name is missing.',
      password: 'The password is missing.',
      counter: 'Choose your counter first, or “No counter”.',
    },
    takeOverTitle: (counter) => `Take over ${counter}?`,
    takeOver: (name) =>
      `${name} is still at this counter and will be signed out; the visitor who is there is yours then. Make sure that they have really left.`,
    takeOverYes: 'Yes, take over',
    notPaired: 'This screen is not paired yet',
    pairingHint: 'Give this code to the administrator, or sign in as an administrator below.',
    pairingCode: 'Pairing code',
    setUp: 'Begin real work…',
    setUpHint: 'This office is still a trial.',
  },

  chooseCounter: {
    title: 'Choose a counter',
    hint: 'You are signed in, but not at a counter.',
    none: 'There are no counters yet.',
  },

  bar: {
    served: (count) => `${count} served today`,
    average: (minutes) => `${minutes} minutes on average`,
    settings: 'Settings',
    cases: (count) => `Cases (${count})`,
    complaints: (count) => (count === 0 ? 'Complaints' : `Complaints (${count})`),
    late: (count) => `${count} late`,
    keys: 'Keyboard shortcuts',
    signOut: 'Sign out',
    break: 'Break',
    reopen: 'Reopen',
    lock: 'Lock',
    account: (name) => `Account of ${name}`,
    backToCounter: 'Back to the counter',
    chooseCounter: 'Choose a counter…',
    chooseCounterTitle: 'Choose a counter',
  },

  lock: {
    title: 'The screen is locked',
    whose: (name) => `${name} is still signed in here.`,
    pin: 'PIN',
    open: 'Open',
    withPassword: 'Use the password',
    leave: (name) => `Not ${name}? Sign in as somebody else`,
  },

  ...deskEn,
  ...seldomEn,
  ...workEn,
  ...listsEn,
  ...caseWorkEn,
  ...homeEn,
  cases: casesEn,
  complaints: complaintsEn,
  hallNow: { open: 'The hall now' },
  openReports: 'Reports',
  reports: reportsEn,
  attachments: attachmentsEn,
  settings: settingsEn,
  messages: messagesEn,
  ...postEn,
};
