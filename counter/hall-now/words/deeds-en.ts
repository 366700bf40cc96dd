import type { deedsId } from './deeds-id.ts';
import { templates } from './templates.ts';

export const deedsEn: typeof deedsId = {
  day: {
    end: 'End the day',
    resume: 'Open again today',
    endTitle: 'End service for today?',
    endHint: (waiting) =>
      `Kiosks give no more numbers; displays and the site say when the hall opens again. ${waiting === 0 ? 'Nobody is waiting.' : `${waiting} people who wait already are served.`} It can be opened again today; tomorrow is as usual.`,
    reason: 'Reason (for the office’s record)',
    reasons: ['Power cut', 'Central system disturbed', 'Meeting of all staff'],
    confirm: 'End the day',
    begin: 'Begin the right service day',
    beginTitle: (day) => `Begin the service day ${day}?`,
    beginHint: (wrong, waiting) =>
      `Compare it with a calendar first. The service day ${wrong} is closed, numbers begin at 001, and days turn by themselves from then on. Nothing is lost from the record. ${waiting === 0 ? 'Nobody is waiting.' : `Whoever waits (${waiting}) must take a number again: if they are too many, serve them first, and begin tomorrow morning before the first number.`}`,
    beginOpens:
      'Calls for help go on. Services that were closed and a day that was ended before the clock was set right are open again, and a message to the hall ends.',
    confirmBegin: 'The date is right, begin',
    ended: (by, clock, reason) => `ended by ${by} at ${clock}${reason === '' ? '' : `: ${reason}`}`,
  },

  message: {
    title: 'Message to the hall',
    none: 'No message on the displays.',
    write: 'Write a message',
    replace: 'Replace',
    takeBack: 'Take back',
    until: (clock, by) => `until ${clock}, by ${by}`,
    spoken: 'said once',
    silent: 'without sound',
    dialogTitle: 'Message to the hall',
    samples: 'Ready sentences',
    indonesian: 'Indonesian',
    english: 'English',
    minutes: 'Stands for',
    minutesOf: (count) => (count < 60 ? `${count} minutes` : count === 60 ? '1 hour' : `${count / 60} hours`),
    say: 'Say it once, after the calls that wait',
    hint: 'Shown on all displays and kiosks. Name nobody, and nobody’s number.',
    card: 'There is a long number like a NIK. Everybody reads this message: take the number out.',
    left: (count) => `${count} letters left`,
    confirm: 'Show',
    templates,
  },
};
