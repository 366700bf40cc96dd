/** Lists and limits that screens need while they run. They stand apart from the schemas made of them, which stay at the hub. */

/** Raise it with every change that a screen of the previous version would misread (SC5). */
export const PROTOCOL = 6;

/** Shown on an unpaired screen; the administrator types it in the settings. No characters that are easily confused. */
export const PAIRING_CODE = /^[A-HJ-NP-Z2-9]{6}$/;

/** Unlocks a screen, and nothing else. 4 to 8 digits. */
export const PIN = /^\d{4,8}$/;

/**
 * Indonesian and English are complete; a regional language is used where it has words: Jawa, Bali, Minang, Palembang.
 */
export const languages = ['id', 'en', 'jv', 'ban', 'min', 'mui'] as const;
/** Languages of a kiosk where the hall file names none. */
export const usualLanguages: readonly (typeof languages)[number][] = ['id', 'en'];

export const rights = ['serve', 'call-out-of-order', 'supervise', 'administer'] as const;

export const weekdays = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;
export const holidayKinds = ['libur-nasional', 'cuti-bersama', 'libur-daerah'] as const;

/** Picture beside a priority's name, for people who cannot read it. */
export const priorityPictures = ['elderly', 'disability', 'pregnant', 'child', 'disaster'] as const;
export type PriorityPicture = (typeof priorityPictures)[number];

/** Picture beside a paper's words, for people who cannot read them; `papers`: any sheets. */
export const paperPictures = [
  'identity-card',
  'family-card',
  'letter',
  'form',
  'portrait',
  'house-photo',
  'photo',
  'bank-book',
  'health-card',
  'other-card',
  'papers',
] as const;
export type PaperPicture = (typeof paperPictures)[number];
/** More pictures in a row are not looked at any more. */
export const MOST_PICTURES = 3;

/** Formats for displays: those that every browser plays without extra codecs. */
export const mediaKinds = ['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/webm'] as const;
/** How long a picture is shown unless the hall file says otherwise. */
export const PICTURE_SECONDS = 15;
export const LARGEST_MEDIA = 1_000_000_000;
/** Where a called visitor goes, as seen by somebody who looks at the display. */
export const callDirections = ['right', 'left', 'straight', 'up', 'down'] as const;
/** How the screens of the staff sound when a colleague asks for help (SA2). */
export const alarmSounds = ['until-answered', 'once', 'none'] as const;
/** Told apart by name first, by colour second; the shades are in display/display.css. */
export const zoneColours = ['blue', 'violet', 'wine', 'black'] as const;

export const signatureForms = ['a.n.', 'u.b.', 'Plt.', 'Plh.', 'Pj.'] as const;
export const letterPapers = ['roll', 'a4', 'both'] as const;
/**
 * Largest message of a screen in bytes: a connection that sends more is closed (DU3). A hall file of forty services
 * fits (SE11).
 */
export const LARGEST_FRAME = 512 * 1024;
/** Largest hall file as JSON, so that it fits into one message with the fields around it. */
export const LARGEST_HALL = LARGEST_FRAME - 4 * 1024;
/**
 * Longest logo in the hall file, in characters, so that the file still fits into one message
 * (server/transports/lines/engine.ts).
 */
export const LONGEST_LOGO = 60_000;

/** On what ground somebody's data are looked at as a whole: himself, whom the law lets ask for him, whom he has sent, who may by law. */
export const personGrounds = ['himself', 'guardian', 'authorised', 'authority'] as const;

export const complaintKinds = ['complaint', 'suggestion', 'input'] as const;
export const complaintStates = ['open', 'answered', 'closed'] as const;
/** How a complaint reached the office. */
export const complaintMedia = [
  'in-person',
  'phone',
  'letter',
  'email',
  'whatsapp',
  'social',
  'website',
  'box',
  'book',
] as const;
/** About three handwritten pages. */
export const LONGEST_COMPLAINT = 4_000;

/** PermenPANRB 14/2017: from worst to best. */
export const scores = [1, 2, 3, 4] as const;

/** Of one service, so that all fit into one form: a photo of each from home, a tick of each at a counter. */
export const MOST_PAPERS = 30;
export const MOST_PROGRAMMES = 30;

/** CS11: of one service; each has a key at the counter. */
export const MOST_BRINGERS = 8;
/** In which capacity somebody who brought a request for another fetches the result (LE5). */
export const bringerKinds = ['family', 'representative'] as const;

/** Name of the form part with the photo of this paper. */
export const paperPart = (requirementId: string): string => `paper:${requirementId}`;

/** Where Meta's servers deliver incoming WhatsApp messages; the office copies it, with its own address in front. */
export const WHATSAPP_WEBHOOK = '/api/whatsapp';

/** Longest message to the hall: legible from the far end of the hall, and spoken in one breath. */
export const LONGEST_HALL_MESSAGE = 160;
export const HALL_MESSAGE_MINUTES = { fewest: 1, most: 600 } as const;

/** Why there is no backup; each is a cause that somebody can remove. */
export const backupFaults = [
  /** The folder does not exist: a disk that was not plugged in. */
  'no-place',
  'no-room',
  'cannot-write',
  /** The hall's key is not at the place from which each backup reads it: a USB stick that was pulled out. */
  'no-key',
  /** The source cannot be read completely: the hall's own files are damaged. */
  'damaged',
  /** A copy does not read back as it was written: this disk is not reliable. */
  'not-kept',
] as const;
export type BackupFault = (typeof backupFaults)[number];

/** Why the hub cannot store anything at the moment (DU7). */
export const diskTroubles = ['full', 'not-written', 'damaged'] as const;
export type DiskTrouble = (typeof diskTroubles)[number];

/**
 * RT2: kinds of data removed at the end of their retention, as the audit record counts them: `complaints 3, registers
 * 1`.
 */
export const goneKinds = ['attachments', 'complaints', 'applicants', 'letters', 'registers', 'audit'] as const;
export type GoneKind = (typeof goneKinds)[number];

/** RT1: months of retention where the office has set none. */
export const usualRetention = {
  attachmentMonths: 36,
  complaintMonths: 60,
  caseMonths: 60,
  letterMonths: 120,
  registerMonths: 12,
  auditMonths: 24,
} as const;

/** AC2 to AC4, AC26: bounds of what an office may choose, and the defaults. */
export const accessBounds = {
  lockMinutes: { least: 1, most: 60, usual: 10 },
  sessionHours: { least: 1, most: 24, usual: 12 },
  freeTries: { least: 2, most: 10, usual: 4 },
  longestWaitMinutes: { least: 1, most: 60, usual: 15 },
  lookUpsAnHour: { least: 5, most: 500, usual: 20 },
} as const;

/** Where the hall's key is kept; it decides against which theft it protects (AR8). */
export const keyPlaces = ['beside', 'file', 'command'] as const;
export type KeyPlaceKind = (typeof keyPlaces)[number];
