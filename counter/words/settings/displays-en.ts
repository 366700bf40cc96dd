import type { displaysId } from './displays-id.ts';

export const displaysEn = {
  title: 'Displays',
  hint: 'How large letters are is computed from the panel and the farthest seat.',
  newName: 'Display',
  name: 'Name of the display',
  diagonal: 'Panel (inches)',
  seat: 'Farthest seat (metres)',
  hung: 'Hung',
  wide: 'Wide',
  upright: 'Upright',
  media: 'Videos and pictures',
  mediaHow: { silent: 'Shown without sound', aloud: 'With sound; silent during calls', none: 'Not shown' },
  zone: 'Hangs in',
  noZone: 'Not said',
  english: 'Calls in English, too',
  englishHint: 'After the Indonesian. While more than three calls wait, Indonesian only.',
  speaks: 'May say calls',
  speaksHint: 'Displays in one room take turns: only one of them sounds.',
  stations: 'Shows calls of',
  previewOf: (rows: number, mm: number) => `${rows} latest calls, digits ${mm} mm high`,
  reading: {
    'too-small': (metres: number) => `From the farthest seat (${metres} m) calls on this display cannot be read.`,
    'no-room-for-media': (metres: number) =>
      `So that calls are read from ${metres} m, videos and pictures get no room on this display.`,
    mend: (inches: number | null, metres: number, letters: number | null) =>
      [
        inches === null ? 'No panel is large enough.' : `Use a panel of ${inches} inches or more,`,
        `${inches === null ? 'Move' : 'or move'} the farthest seat to ${metres} m`,
        letters === null
          ? ', or switch videos and pictures off.'
          : `, or shorten the names of counters (the longest has ${letters} letters).`,
      ]
        .join(' ')
        .replace(' ,', ','),
    notMeasured:
      'Fill in the panel and the distance of the farthest seat, so that letters are large enough. 50 inches and 6 m are assumed now.',
    read: (metres: number) => `Read from the farthest seat (${metres} m).`,
  },
  mediaTitle: 'Videos and pictures',
  mediaHint: 'MP4 (H.264), WebM, JPEG, PNG, WebP. Shown between calls.',
  upload: 'Upload files',
  uploading: (file: string, percent: number) => `Uploading ${file}: ${percent}%`,
  noMedia: 'None yet. Without videos a display shows how to be served, and what the office announces.',
  unusable: 'Cannot be shown: no video or picture that is supported, or the file is torn.',
  video: (megabytes: string) => `Video, ${megabytes} MB`,
  picture: (megabytes: string) => `Picture, ${megabytes} MB`,
  failed: (display: string) => `${display} cannot play it. Save it anew as MP4 (H.264).`,
  seconds: 'Seconds',
  shown: 'Shown',
  earlier: 'Earlier',
  later: 'Later',
  runningPreview: 'Preview of the running text',
  arrows: {
    title: 'Where counters lie as seen from this display',
    hint: 'Only for a display that hangs elsewhere: from there the arrow to the same counter may differ.',
    asCounter: (way) => `As the counter says: ${way.toLowerCase()}`,
  },
  zones: {
    title: 'Parts of the building',
    hint: 'Where counters are in several rooms. A call says the name and shows the colour.',
    newName: { id: 'Ruang', en: 'Room' },
    name: 'Name of the part',
    colour: 'Colour',
    colours: { blue: 'Blue', violet: 'Violet', wine: 'Wine red', black: 'Black' },
    counters: 'Counters here',
  },
} satisfies typeof displaysId;
