import type { alertsId } from './alerts-id.ts';

export const alertsEn: typeof alertsId = {
  alerts: {
    title: 'Wants attention',
    none: 'Nothing. The hall runs well.',
    noOther: 'Nothing but what is written above.',
    unknown: 'Not known while the connection is lost.',
    more: (count) => `Show ${count} more`,
    less: 'Show fewer',
    dayAhead: (day) =>
      `The hall works in the service day ${day}: the clock of the hub’s computer was ahead, or is behind now`,
    dayAheadDo: (today) =>
      `If today is ${today} indeed, begin the right service day. If it is not, set the clock of the hub’s computer right first.`,
    dayAheadTomorrow:
      'Today was open already. Its numbers and quotas go on; begin the right service day tomorrow morning, before the first number.',
    restored: (date, clock) =>
      `The hall was brought back as it was on ${date}, ${clock}: what happened after it is not on record`,
    restoredDo: (from) =>
      `${from.tickets === 1 ? noSlipsOut : `Today’s numbers begin at ${from.tickets}, so that none is that of an old slip. Give holders of old slips new numbers at a counter, in their order, with the button Give a number.`} Letters go on at ${from.letters}, cases at ${from.cases}, complaints at ${from.complaints}.`,
    helpAsked: (kiosk, minutes) => `A visitor at ${kiosk} has been calling for a clerk for ${minutes} minutes`,
    helpDo: 'Ask a clerk to go there.',
    nobodyServes: (people, station) => `${waiting(people)} at ${station}, and no counter is open`,
    longWaits: (people, minutes, station) =>
      `${people === 1 ? '1 person has' : `${people} people have`} waited more than ${minutes} minutes at ${station}`,
    callNow: (free) =>
      free === 1
        ? 'One counter is free: ask its clerk to call.'
        : `${free} counters are free: ask their clerks to call.`,
    openOne: 'Open one more counter.',
    callBack: (paused) => `Ask those on a break to come back (${paused}), or open one more counter.`,
    callBackOnly: (paused) => `Ask those on a break to come back (${paused}).`,
    allOpen: 'All counters are open. Help where it takes longest, or tell the hall.',
    longCall: (number, counter, minutes) => `${number} was called to ${counter} ${minutes} minutes ago`,
    longCallDo: 'Ask the clerk to call again, or to mark the visitor as missed.',
    heldTooLong: (number, station, minutes) =>
      `${number} is held at ${station}, ${minutes} minutes beyond the time of return`,
    heldTooLongDo: 'Ask a clerk to press Resume if the visitor is here.',
    overStandard: (number, counter, minutes, limit) =>
      `${number} has been at ${counter} for ${minutes} minutes, the standard is ${limit}`,
    overStandardDo: 'Ask whether the clerk needs help.',
    longBreak: (counter, minutes, people) =>
      `${counter} has been on a break for ${minutes} minutes, ${waiting(people)}`,
    longBreakDo: 'Ask its clerk to come back, or release the counter for a colleague.',
    quotaLow: (service, left) => `${left} numbers left today for ${service}`,
    quotaDo: 'Tell visitors who come now.',
    printer: (printer, condition, waiting) =>
      `${printer}: ${condition}${waiting === 0 ? '' : waiting === 1 ? ', 1 paper waits' : `, ${waiting} papers wait`}`,
    printerPapers: (printer, papers) => `${printer}: ${papers} papers wait for a decision`,
    papersDo: 'A clerk decides: print again, or it is there already.',
    kioskAway: (device) => `${device} is not connected`,
    kioskDo: 'Look at its screen, power and network. Meanwhile clerks give numbers at their counters: Give a number.',
    displayDo: 'Look at its screen, power and network. Call visitors by voice meanwhile.',
    lateCases: (cases) => `${cases} cases are beyond what was promised`,
    lateCasesDo: 'See Reports, Books, Cases: at whose desk the step is.',
    complaintsDue: (late, near) =>
      [late > 0 ? `Late complaints: ${late}` : '', near > 0 ? `Complaints nearly due: ${near}` : '']
        .filter((part) => part !== '')
        .join('. '),
    complaintsDueDo: 'Remind the complaint officer: what is due first stands on top of the list.',
    toComplaints: 'Open the complaints',
    media: (display, files) => `${display} cannot show ${files}`,
    mediaDo: 'It passes them over. Ask the administrator to replace them in Settings, Displays.',
    backup: 'A backup cannot be made',
    backupOld: 'For more than a day there has been no new backup',
    backupDo: {
      'no-place': 'The second disk is not plugged in. Plug it in, then press Back up now in Settings, Backups.',
      'no-room': 'The backup disk is full. Make room, or use a larger one.',
      'cannot-write': 'The backup disk cannot be written. Check its cable, or call the IT officer.',
      'no-key': 'The key of the hall is not in its place. Call the IT officer: npm run hall-key -- --check.',
      damaged: 'The hall’s data is damaged. Call the IT officer: npm run check-data.',
      'not-kept': 'The backup disk cannot be trusted. Replace it.',
      old: 'Keep the hub’s computer on at backup time, or press Back up now in Settings, Backups.',
    },
    backupOnDataDisk: (folder) => `The backups in “${folder}” are on the same disk as the hall’s data`,
    backupOnDataDiskDo:
      'The second disk may not be mounted: plug it in, then press Back up now in Settings, Backups. If this is still said, call the IT officer: that folder is on no other disk.',
    unreadable: (display, metres) => `Calls on ${display} cannot be read from the farthest seat (${metres} m)`,
    unreadableDo: (metres) =>
      `Move the seats to within ${metres} m, or ask an administrator to open Settings, Displays.`,
    tooFast: (kiosk) => `${kiosk} was asked to print faster than a visitor’s hands can`,
    tooFastDo:
      'Look who is there. If nobody is, ask an administrator to revoke that kiosk in Settings, Devices, and to pair it anew.',
    manyLookUps: (clerk, people, matters) =>
      `${clerk} looked up ${people} people in the register within an hour, for ${matters === 0 ? 'no' : matters} ${matters === 1 ? 'visitor or case' : 'visitors or cases'}`,
    manyLookUpsDo:
      'There may be a reason, such as one family or a list from a village: ask. Settings, Audit record has the details.',
    tooHigh: (kiosk) => `Some buttons of ${kiosk} are out of reach from a wheelchair`,
    tooHighDo: (mm) => `Help visitors who sit, and have its lower edge hung ${mm} mm above the floor at most.`,
  },
};

const waiting = (people: number): string => (people === 1 ? '1 person waits' : `${people} people wait`);

const noSlipsOut = 'By what the office said, nobody had a slip of today yet: numbers begin at 001.';
