/** Every reason for which the hub says no. A screen has a sentence for each (ui/words). */
export const refusalCodes = [
  // of the hall (server/domain/decision.ts)
  'unknown-service',
  'unknown-visit',
  'unknown-counter',
  'unknown-station',
  'unknown-outcome',
  'unknown-priority',
  'unknown-requirement',
  'unknown-printer',
  'unknown-kiosk',
  'unknown-letter',
  'hall-closed',
  'holiday',
  'service-closed',
  'quota-spent',
  'nobody-waiting',
  'counter-busy',
  'counter-empty',
  'counter-closed',
  'counter-paused',
  'counter-taken',
  'visit-not-waiting',
  'visit-not-called',
  'visit-not-serving',
  'visit-not-held',
  'visit-not-missed',
  'visit-elsewhere',
  'needs-unmet',
  'no-file',
  'file-taken',
  'not-listed',
  'letter-issued-already',
  'letter-not-issued-here',
  'nothing-to-undo',
  'unknown-case',
  'unknown-attachment',
  'case-closed',
  'has-own-case',
  'case-of-another-service',
  'step-not-open',
  'not-your-step',
  'reason-wanted',
  'record-wanted',
  'purpose-wanted',
  'no-draft',
  'paraf-not-due',
  'paraf-missing',
  'letter-not-signed',
  'letter-cancelled-already',
  'not-from-home',
  'papers-incomplete',
  'nothing-asked',
  'no-paper-named',
  'words-wanted',
  'unknown-complaint',
  'complaint-closed',
  'unknown-channel',
  'channel-not-here',
  'identity-wanted',
  'address-wanted',
  'answer-wanted',
  'outage-already',
  'no-outage',
  'printed-just-now',
  // of the door
  'malformed-request',
  'not-allowed',
  'not-paired',
  'not-signed-in',
  'wrong-name-or-password',
  'too-many-tries',
  'locked',
  'wrong-pin',
  'password-wanted',
  'weak-pin',
  'unknown-session',
  'unknown-code',
  'weak-password',
  'name-taken',
  'last-administrator',
  // of the register
  'no-register',
  'malformed-nik',
  'check-expired',
  'unknown-snapshot',
  'import-running',
  // of the survey
  'survey-off',
  'survey-answered',
  'survey-expired',
  'visit-not-over',
  'visit-not-served',
  // of attachments
  'file-too-large',
  'file-not-accepted',
  // of the voice
  'unknown-clip',
  'sound-not-accepted',
  'not-of-this-hall',
  'no-voice',
  // of videos and pictures
  'unknown-media',
  'media-not-accepted',
  'disk-full',
  // of requests from home
  'consent-wanted',
  'applicant-wanted',
  'reply-address-wanted',
  'unknown-request',
  'second-factor-wrong',
  'no-letter-yet',
  // of the settings
  'unknown-hall',
  'broken-hall-file',
  'changed-meanwhile',
  'not-a-trial',
  'unknown-job',
  'unknown-device',
  'unknown-clerk',
  // of messages
  'unknown-message',
  'message-under-way',
  // of the disk: nothing of it was done (DU7)
  'not-kept',
  // of the line
  'hub-fault',
  'no-answer',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export const isRefusalCode = (said: unknown): said is RefusalCode => refusalCodes.some((code) => code === said);

/** Every request is answered, and an answer is one of these two shapes. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly refusal: RefusalCode;
      /** Whom it helps: the path of a field, the next opening. */ readonly detail?: string;
    };

export { granted, refused } from './answered.ts';
