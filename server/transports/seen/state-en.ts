import { dateInWords } from '../../domain/hall-time/date-words.ts';
import { backupEn } from './backup-words.ts';
import { gigabytes } from './measures.ts';
import { printersEn } from './printer-words.ts';
import type { StateWords } from './state-words.ts';

export const stateEn: StateWords = {
  title: 'State of the queue system',
  at: (clock) => `As of ${clock}. This page does not change by itself.`,
  allWell: 'All is well. There is nothing to do.',
  outage: 'The queue cannot serve at this moment. Begin with what stands first.',
  someFaults: (count) => `The queue works. ${count === 1 ? 'One thing needs' : `${count} things need`} attention.`,
  todo: 'What to do',
  otherLanguage: 'Bahasa Indonesia',
  devices: 'Devices',
  device: 'Name',
  state: 'State',
  lastSeen: 'Last connected',
  line: 'Network',
  here: 'connected',
  away: 'not connected',
  notSince: 'not since the hub was started',
  lines: { good: 'good', slow: 'slow', breaks: 'breaks often', unknown: 'not known yet' },
  older: 'old page',
  hub: 'The hub’s computer',
  freeRoom: 'Free disk space',
  upSince: 'The hub runs since',
  again: 'Look again',
  printers: printersEn,
  backups: backupEn,
  faults: {
    'ledger-not-writable': () => ({
      what: 'Data cannot be saved. So the kiosk gives no number, and no counter can call.',
      todo: [
        'See that the disk is not full: it stands below, under "The hub’s computer".',
        'Stop the hub and start it again. No number that was given is lost.',
        'If nothing changes the disk may be broken: copy the data folder elsewhere, and call whoever looks after the computer.',
        'Serve with numbers by hand meanwhile.',
      ],
    }),
    'disk-full': ({ freeBytes }) => ({
      what: `The disk is nearly full: ${gigabytes(freeBytes, 'en')} left. Soon no number can be given.`,
      todo: [
        'Delete what is not needed on the hub’s computer, such as downloads and old videos.',
        'Delete nothing in the queue’s data folder.',
        'Move old backups to another disk.',
      ],
    }),
    'beat-stopped': ({ seconds }) => ({
      what: `The hub has told the screens nothing for ${seconds} seconds. They take it for dead.`,
      todo: ['Stop the hub and start it again. No number that was given is lost.'],
    }),
    'disk-low': ({ freeBytes }) => ({
      what: `There is little room on the disk: ${gigabytes(freeBytes, 'en')} left.`,
      todo: [
        'Delete what is not needed on the hub’s computer, or take a larger disk.',
        'Delete nothing in the queue’s data folder.',
      ],
    }),
    'disk-slow': ({ milliseconds }) => ({
      what: `The disk is very slow: one write took ${Math.round(milliseconds)} milliseconds. Visitors wait after each press.`,
      todo: [
        'Close other programs on the hub’s computer.',
        'If it happens often, take an SSD; the present disk may be about to fail. Make a backup first.',
      ],
    }),
    'clock-behind': ({ today, hallDay }) => ({
      what: `The clock of the hub’s computer says ${dateInWords(today, 'en')}, and the hall has opened ${dateInWords(hallDay, 'en')} already. Until that date is over no day ends, and letters are numbered with its year.`,
      todo: [
        'Compare date and time of the hub’s computer. If they are wrong set them right, and switch automatic time on; if they go wrong again and again, change the battery of its clock.',
        'Stop the hub and start it again once they are right.',
        'If the clock is right and this is still said, it was ahead once. The hall can go on working: whoever runs it opens The hall now on a counter screen and presses “Begin the right service day”. Nothing is lost, and no backup has to be restored.',
      ],
    }),
    'clock-set-back': ({ today }) => ({
      what: `The clock of the hub’s computer was set back (${dateInWords(today, 'en')}) while the hub runs. Numbers, papers and opening hours still go by the time that was ahead.`,
      todo: [
        'Compare date and time of the hub’s computer with a calendar, and set them right if they are still wrong.',
        'Once they are right stop the hub and start it again. Nobody who waits loses his place.',
      ],
    }),
    'holidays-missing': ({ year }) => ({
      what: `The holidays of ${year} are not written down. The kiosk will give numbers on them, and working days are counted wrong.`,
      todo: [`Write down the national, joint and regional holidays of ${year} in Settings, Opening hours.`],
    }),
    'register-old': ({ name, period }) => ({
      what: `The register ${name} (${period}) has been in use for more than half a year. Who has come into it or left it since is not seen.`,
      todo: ['Ask whoever keeps the data for the newest, and take it in in Settings, Register.'],
    }),
    'no-register': () => ({
      what: 'There are no DTKS/DTSEN data to look things up in. Checks at kiosk and counter cannot be used.',
      todo: ['Import the file in the settings, under Register.'],
    }),
    'register-damaged': ({ file }) => ({
      what: `The file of the DTKS/DTSEN data (${file}) is damaged or lost. Checks at kiosk and counter cannot be used.`,
      todo: [
        'Ask the IT officer to run npm run check-data, then to restore a backup: npm run restore, with --replace.',
        'If it is needed at once, import the file again in the settings, under Register. The former data can then not be brought back.',
      ],
    }),
    'proxy-unmarked': ({ name }) => ({
      what: 'A reverse proxy on the hub’s computer does not tell which requests come from the Internet. Somebody outside may be able to open the office’s pages.',
      todo: [
        'Ask the IT officer to have that proxy add the header X-Forwarded-For, as the examples in docs/proxy do.',
        ...(name === null
          ? []
          : [
              `If there is no proxy, and the hub’s own computer uses the name ${name}: start the hub with --name ${name}.`,
            ]),
      ],
    }),
    printer: ({ printer, condition, papers }) => ({
      what: `Printer "${printer}": ${printersEn[condition].what}${papers > 0 ? ` ${papers} papers wait for a clerk’s word.` : ''}`,
      todo: printersEn[condition].todo,
    }),
    'papers-undecided': ({ printer, papers }) => ({
      what: `Printer "${printer}": nobody knows of ${papers} papers whether they came out.`,
      todo: ['Look whether they lie at the printer, and answer the question on a counter’s screen.'],
    }),
    'device-away': ({ device, lastSeen }, clock) => ({
      what: `"${device}" is not connected${lastSeen === null ? ' since the hub was started' : ` since ${clock(lastSeen)}`}.`,
      todo: [
        'See whether it is switched on.',
        'Check its network cable at both ends, or its Wi-Fi.',
        'If it shows an error of the browser, load the page again.',
      ],
    }),
    'device-older': ({ device }) => ({
      what: `"${device}" still shows a page of an older version.`,
      todo: ['It loads itself anew when nobody uses it. To have it now, load the page again.'],
    }),
    'line-poor': ({ device, line, cuts }) => ({
      what:
        line === 'breaks'
          ? `The network to "${device}" broke ${cuts} times within an hour.`
          : `The network to "${device}" is slow.`,
      todo: [
        'Change its network cable, or plug it into another port of the switch.',
        'If it is on Wi-Fi, use a cable: Wi-Fi in a room full of people is often disturbed.',
      ],
    }),
    'display-silent': ({ device }) => ({
      what: `"${device}" cannot sound. Visitors do not hear their calls.`,
      todo: ['Touch it once, so that the browser allows sound.', 'Check the loudspeaker and its volume.'],
    }),
    'messages-stuck': ({ medium, messages }) => ({
      what: `${messages} messages by ${medium === 'email' ? 'e-mail' : 'WhatsApp'} were not sent and wait for a clerk’s word.`,
      todo: ['Open the list of messages on the screen of a clerk whose business it is: send again, or settle.'],
    }),
    'messages-late': ({ medium, messages, minutes }) => ({
      what: `${messages} messages by ${medium === 'email' ? 'e-mail' : 'WhatsApp'} could not be sent yet, the oldest for ${minutes} minutes.`,
      todo: [
        'Check the Internet connection of the hub’s computer.',
        'If that is well, check the server’s address and password in the settings. Messages are tried again by themselves for three days.',
      ],
    }),
    'no-backup': () => ({
      what: 'There is no backup at all. If this computer breaks, everything is lost.',
      todo: ['In the settings, under Backups: name a folder on a second disk, then press "Back up now".'],
    }),
    'backup-beside-data': () => ({
      what: 'Backups lie on the hub’s own computer only. If it breaks or is stolen, all data are lost.',
      todo: ['Plug in a second disk or a USB stick, and name its folder in the settings, Backups.'],
    }),
    'backup-on-data-disk': ({ folder }) => ({
      what: `The backup folder "${folder}" lies on the same disk as the hall’s data. If that disk breaks or the computer is stolen, all data are lost.`,
      todo: [
        'If that folder is meant to be on a second disk, the disk is not mounted. Plug it in, and see that it is mounted there (Linux: findmnt). Delete the backups that were written below it meanwhile.',
        'If it is not: name a folder on another disk or a USB stick in the settings, Backups.',
      ],
    }),
    'backup-old': ({ madeAt }, clock) => ({
      what: `The last backup is old: ${clock(madeAt)}.`,
      todo: [
        'See that the hub’s computer is on when backups are made.',
        'Press "Back up now" in the settings, under Backups.',
      ],
    }),
    'backup-failed': ({ folder, why }) => ({
      what: `The backup in "${folder}" failed: ${backupEn[why].what}`,
      todo: backupEn[why].todo,
    }),
  },
};
