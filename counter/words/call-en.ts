import type { callId } from './call-id.ts';

export const callEn: typeof callId = {
  help: {
    what: (kiosk) => `A visitor at ${kiosk} calls for a clerk`,
    since: (span) => `for ${span}`,
    more: (others) => `and ${others} more`,
    coming: 'I am coming',
  },
  waiting: {
    room: 'A complainant is waiting in the room set apart',
    phone: 'A complainant is waiting at the telephone',
    since: (span) => `for ${span}`,
    more: (count) => `and ${count} more`,
    open: (number) => `Open ${number}`,
  },
  alarm: {
    ask: 'Ask colleagues for help',
    sent: (time) => `Told to your colleagues at ${time}.`,
    coming: (names) => `On the way: ${names}.`,
    comesHere: (names) => `Coming: ${names}.`,
    takeBack: 'Pressed by mistake',
    pending: 'The message has not reached your colleagues. The screen goes on trying. Call out or telephone, too.',
    giveUp: 'Cancel',
    wanted: (place) => `${place} asks for help`,
    somewhere: 'A colleague without a counter',
    who: (name, span) => `${name}, ${span}`,
    go: 'I am going',
    goToo: 'I am going, too',
    end: 'It is settled',
    endAlone: 'It is over',
    ended: {
      settled: (place, name) => `${place}: settled, says ${name}.`,
      mistaken: (place, name) => `${place}: ${name} pressed by mistake. Nobody needs to go.`,
      alone: (place, name) => `${place}: ended by ${name} alone. Have a look there.`,
    },
    tooLate: (time) =>
      `Your message of ${time} to your colleagues was not sent: the queue hub did not answer. If you still need it, press again.`,
    notSent: {
      'not-allowed': 'Not sent: this is switched off in the settings. Call out.',
      'not-signed-in': 'Not sent: you are not signed in here any more. Call out.',
    },
    notDone: 'Not sent. Call out or telephone.',
    onlyOthersEnd: 'It is too late. Whoever comes ends it.',
  },
};
