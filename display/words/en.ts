import type { DisplayWords } from './id.ts';

export const en = {
  lastCalls: 'Latest calls',
  pleaseWait: 'Please wait',
  watchAndHear: 'Your number is shown and said here.',
  watchOnly: 'Your number is shown on this screen.',
  queueNumber: 'Queue number',
  voiceTest: 'Voice test',
  recall: 'Called again',
  pleaseGoTo: (place: string) => `Please go to ${place}`,
  priority: 'Priority',
  serving: 'being served',
  isNew: 'just called',
  alsoCalled: 'Also called',
  alsoServed: 'Also being served',
  waiting: 'Waiting now',
  people: (count: number) => (count === 0 ? 'Nobody' : count === 1 ? 'One person' : `${count} people`),
  missed: 'Missed your call? Please speak to a clerk.',
  waitingWord: 'waiting',
  peopleWait: (count: number) => `${count} waiting`,
  range: (from: number, to: number) =>
    to === 0
      ? 'right away'
      : from === to
        ? `about ${to} minutes`
        : from === 0
          ? `up to ${to} minutes`
          : `about ${from}–${to} minutes`,
  stops: (time, again) => (again === null ? `Last numbers at ${time}.` : `Break from ${time} to ${again}.`),
  howItWorks: 'How it works',
  steps: {
    take: ['Take a number', 'at the kiosk'],
    wait: ['Wait', 'and watch this screen'],
    go: ['Come', 'when your number is called'],
  },
  message: 'Announcement',
  toKnow: 'Good to know',
  howWasIt: 'Visitors’ rating',
  bands: { A: 'Very good', B: 'Good', C: 'Not so good', D: 'Bad' },
  respondents: (people: string) => `${people} respondents`,
  trial: 'Trial',
  closed: 'The office is closed',
  stillServed: 'Numbers already taken are still served.',
  opensAt: (date: string, time: string) => `Opens again ${date}, at ${time}`,
  hours: 'Opening hours',
  opensLater: 'The next opening has not been set yet',
  reconnecting: 'Reconnecting…',
  shownAsOf: (time: string) => `as of ${time}`,
  followClerks: 'Please follow the clerks’ calls.',
  joining: 'Connecting…',
  pairThisScreen: 'Pair this screen',
  typeTheCode: 'Type this code in the settings, under Devices:',
  unlockSound: 'Turn on the sound',
  touchAnywhere: 'touch the screen, or press any key',
} satisfies DisplayWords;
