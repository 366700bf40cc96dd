import type { DisplayWords } from './id.ts';

export const en = {
  lastCalls: 'Latest calls',
  nobodyCalled: 'No calls yet',
  watchHere: 'Your number is shown and said here.',
  queueNumber: 'Queue number',
  recall: 'Called again',
  pleaseGoTo: (place: string) => `Please go to ${place}`,
  priority: 'Priority',
  serving: 'being served',
  isNew: 'just called',
  alsoServed: 'Also being served',
  waiting: 'Waiting now',
  people: (count: number) => (count === 0 ? 'Nobody' : count === 1 ? 'One person' : `${count} people`),
  arePeopleWaiting: () => 'waiting',
  range: (from: number, to: number) =>
    to === 0
      ? 'right away'
      : from === to
        ? `about ${to} minutes`
        : from === 0
          ? `at most ${to} minutes`
          : `about ${from}–${to} minutes`,
  unknownWait: 'cannot be estimated yet',
  howItWorks: 'How it works',
  steps: {
    take: ['Take a number', 'at the kiosk'],
    wait: ['Wait', 'watch the screen, listen for the call'],
    go: ['Come to the counter', 'when your number is called'],
  },
  toKnow: 'Good to know',
  trial: 'Trial',
  closed: 'The office is closed',
  opensAt: (date: string, time: string) => `Opens again ${date}, at ${time}`,
  opensLater: 'The next opening has not been set yet',
  reconnecting: 'Reconnecting…',
  shownAsOf: (time: string) => `as of ${time}`,
  followClerks: 'Please follow the clerks’ calls.',
  joining: 'Connecting…',
  pairThisScreen: 'Pair this screen',
  typeTheCode: 'Type this code in the settings, under Devices:',
  unlockSound: 'Turn on the sound',
  touchAnywhere: 'touch the screen or press any key',
} satisfies DisplayWords;
