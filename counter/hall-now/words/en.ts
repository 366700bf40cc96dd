import type { HallNowMessages } from './id.ts';
import { alertsEn } from './alerts-en.ts';
import { printersEn } from './printers-en.ts';
import { placesEn } from './places-en.ts';
import { deedsEn } from './deeds-en.ts';

export const hallNowEn: HallNowMessages = {
  windowTitle: 'The hall now',
  person: 'A person’s data',
  reading: 'Reading…',
  asOf: (clock) => `As of ${clock}`,
  open: (clock) => (clock === null ? 'Open' : `Open until ${clock}`),
  closed: (clock) => (clock === null ? 'Closed' : `Closed, opens at ${clock}`),
  onlyLook: 'You can look. Whoever may run the hall can close services, release counters and tell the hall something.',
  resting: 'The buttons of this page can be used again once the screen is connected.',
  minutes: (count) => `${count} min`,

  tiles: {
    label: 'Figures of the hall now',
    waiting: 'Waiting now',
    overTarget: (people, minutes) =>
      people === 0 ? `nobody longer than ${minutes} minutes` : `${people} longer than ${minutes} minutes`,
    longest: 'Longest wait',
    target: (minutes) => `target: ${minutes} minutes at most`,
    wait: 'Wait today, median',
    p95: (minutes) => `95 of 100: ${minutes}`,
    served: 'Served',
    ofArrived: (arrived) => `of ${arrived} who came`,
    standard: 'Within the standard',
    held: (within, all) => `${within} of ${all} times at a counter`,
    noStandard: 'nothing to measure yet',
    lateCases: 'Late cases',
    lateHint: 'beyond what was promised',
    before: (day, value) => `${day} by now ${value}`,
    noBefore: 'nothing to compare with yet',
    missed: (count) => `${count} missed`,
  },

  ...alertsEn,
  ...printersEn,
  ...placesEn,
  ...deedsEn,

  equipment: {
    title: 'Equipment',
    online: 'connected',
    away: 'not connected',
    awaySince: (clock) => `not connected since ${clock}`,
    older: 'page of an older version',
    lines: { slow: 'slow network', breaks: 'network breaks often' },
    papers: (count) => `${count} papers wait for a decision`,
    kinds: { kiosk: 'Kiosk', display: 'Display', printer: 'Printer' },
  },

  course: {
    title: 'The course of today',
    waiting: 'People waiting over the day',
    today: 'Today',
    arrivals: 'Arrivals per hour',
    arrived: 'Arrived',
    waits: 'Waits by the hour of arrival',
    median: 'Median',
    p95: '95 of 100',
    clock: 'Time',
    hour: 'Hour',
    people: 'people',
    unit: 'minutes',
    none: 'No visitor yet today.',
    pastDays: 'Other days in Reports',
    save: 'Excel',
    saveCsv: 'CSV of the course',
    failed: 'The file could not be fetched. Try again.',
    fileName: 'hall-now',
    courseName: 'course-of-the-day',
  },
};
