/** Lists and limits that screens need while they run. They stand apart from the schemas made of them, which stay at the hub. */

/** Raised with every change a screen of the day before would misread (SC5). */
export const PROTOCOL = 4;

/** Shown on an unpaired screen; the administrator types it in the settings. No letter or digit that is misread. */
export const PAIRING_CODE = /^[A-HJ-NP-Z2-9]{6}$/;

/** Opens a locked screen, and nothing else; shorter or longer than that of a card of the bank is welcome. */
export const PIN = /^\d{4,8}$/;

/** Indonesian and English are whole; a language of a region says what it can: Jawa, Bali, Minang, Palembang. */
export const languages = ['id', 'en', 'jv', 'ban', 'min', 'mui'] as const;
/** What a kiosk offers where the hall's file says nothing of it. */
export const usualLanguages: readonly (typeof languages)[number][] = ['id', 'en'];

export const rights = ['serve', 'call-out-of-order', 'supervise', 'administer'] as const;

export const weekdays = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;
export const holidayKinds = ['libur-nasional', 'cuti-bersama', 'libur-daerah'] as const;

/** What stands beside a priority's name, for whoever cannot read it. */
export const priorityPictures = ['elderly', 'disability', 'pregnant', 'child', 'disaster'] as const;
export type PriorityPicture = (typeof priorityPictures)[number];

/** What stands beside a paper's words, for whoever cannot read them; `papers`: some sheets, whatever they are. */
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
/** More beside one another are no longer looked at. */
export const MOST_PICTURES = 3;

/** What a display shows between calls: what every browser plays without a package of codecs. */
export const mediaKinds = ['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/webm'] as const;
/** A picture stays so long unless the hall's file says otherwise. */
export const PICTURE_SECONDS = 15;
export const LARGEST_MEDIA = 1_000_000_000;
/** Where a called visitor goes, as he sees it who looks at a display. */
export const callDirections = ['right', 'left', 'straight', 'up', 'down'] as const;
/** How the screens of the staff sound when a colleague asks for help (SA2). */
export const alarmSounds = ['until-answered', 'once', 'none'] as const;
/** Told apart by name first, by colour second; ui of the display gives each its shade. */
export const zoneColours = ['blue', 'violet', 'wine', 'black'] as const;

export const signatureForms = ['a.n.', 'u.b.', 'Plt.', 'Plh.', 'Pj.'] as const;
export const letterPapers = ['roll', 'a4', 'both'] as const;
/** Bytes of one message of a screen: a line that brings more is ended (DU3). A hall's file of forty services goes in (SE11). */
export const LARGEST_FRAME = 512 * 1024;
/** Of the hall's file as JSON, so that it fits into one message with what is said around it. */
export const LARGEST_HALL = LARGEST_FRAME - 4 * 1024;
/** Characters of a logo in the hall's file: so that the file still fits into one frame of the wire (server/transports/lines/engine.ts). */
export const LONGEST_LOGO = 60_000;

/** On what ground somebody's data are looked at as a whole: himself, whom the law lets ask for him, whom he has sent, who may by law. */
export const personGrounds = ['himself', 'guardian', 'authorised', 'authority'] as const;

export const complaintKinds = ['complaint', 'suggestion', 'input'] as const;
export const complaintStates = ['open', 'answered', 'closed'] as const;
/** By what a complaint came. */
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
/** As long as three pages by hand. */
export const LONGEST_COMPLAINT = 4_000;

/** PermenPANRB 14/2017: from worst to best. */
export const scores = [1, 2, 3, 4] as const;

/** Of one service, so that all of them fit into one form: a photo of each from home, a tick of each at a counter. */
export const MOST_PAPERS = 30;
export const MOST_PROGRAMMES = 30;

/** CS11: of a service; each is a key at the counter. */
export const MOST_BRINGERS = 8;
/** As whom whoever brought it for somebody else fetches what comes of it (LE5). */
export const bringerKinds = ['family', 'representative'] as const;

/** The part of a form with the photo of this paper. */
export const paperPart = (requirementId: string): string => `paper:${requirementId}`;

/** Where Meta brings what people write by WhatsApp; an office copies it with its address before. */
export const WHATSAPP_WEBHOOK = '/api/whatsapp';

/** Of a message to the hall: read from the far end of the hall, and said in one breath. */
export const LONGEST_HALL_MESSAGE = 160;
export const HALL_MESSAGE_MINUTES = { fewest: 1, most: 600 } as const;

/** Why there is no backup: each is something that somebody can do something about. */
export const backupFaults = [
  /** The folder is not there: a disk that was not plugged in. */
  'no-place',
  'no-room',
  'cannot-write',
  /** The hall's key is not where each backup fetches it: a stick that was pulled out. */
  'no-key',
  /** What was to be copied cannot be read whole: the hall's own files are damaged. */
  'damaged',
  /** A copy does not read back as it was written: this disk cannot be trusted. */
  'not-kept',
] as const;
export type BackupFault = (typeof backupFaults)[number];

/** Why the hub cannot keep anything at the moment (DU7). */
export const diskTroubles = ['full', 'not-written', 'damaged'] as const;
export type DiskTrouble = (typeof diskTroubles)[number];

/** RT2: of what was kept long enough and has gone, as the audit record counts it: `complaints 3, registers 1`. */
export const goneKinds = ['attachments', 'complaints', 'applicants', 'letters', 'registers', 'audit'] as const;
export type GoneKind = (typeof goneKinds)[number];

/** RT1: for how many months what names people is kept where the office has said nothing. */
export const usualRetention = {
  attachmentMonths: 36,
  complaintMonths: 60,
  caseMonths: 60,
  letterMonths: 120,
  registerMonths: 12,
  auditMonths: 24,
} as const;

/** AC2 to AC4: what an office may choose, and what holds where it has said nothing. */
export const accessBounds = {
  lockMinutes: { least: 1, most: 60, usual: 10 },
  sessionHours: { least: 1, most: 24, usual: 12 },
  freeTries: { least: 2, most: 10, usual: 4 },
  longestWaitMinutes: { least: 1, most: 60, usual: 15 },
} as const;

/** Where the hall's key lies, as far as it says which thief that stops (AR8). */
export const keyPlaces = ['beside', 'file', 'command'] as const;
export type KeyPlaceKind = (typeof keyPlaces)[number];
