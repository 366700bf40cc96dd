import type { z } from 'zod';
import { alarmRequests } from './requests/alarm-requests.ts';
import { backupRequests } from './requests/backup-requests.ts';
import { keyRequests } from './requests/key-requests.ts';
import { accessRequests } from './requests/access-requests.ts';
import { caseRequests } from './requests/case-requests.ts';
import { complaintRequests } from './requests/complaint-requests.ts';
import { counterRequests } from './requests/counter-requests.ts';
import type { Right } from './views/counter-view.ts';
import { displayRequests } from './requests/display-requests.ts';
import { hallNowRequests } from './requests/hall-now-requests.ts';
import type { Handshake } from './handshake.ts';
import { kioskRequests } from './requests/kiosk-requests.ts';
import { mediaRequests } from './requests/media-requests.ts';
import { messageRequests } from './requests/message-requests.ts';
import { personRequests } from './requests/person-requests.ts';
import { reportRequests } from './requests/report-requests.ts';
import { settingsRequests } from './requests/settings-requests.ts';
import { setupRequests } from './requests/setup-requests.ts';
import { surveyRequests } from './requests/survey-requests.ts';
import { voiceRequests } from './requests/voice-requests.ts';

/**
 * Every request a screen may make: one entry is one Socket.IO event with an acknowledgement. Types, validation, the
 * permission check and the permission table are derived from it. `right` null: allowed before signing in; `any`: for
 * everybody signed in who has the `part` named beside it.
 */
export const requests = {
  ...kioskRequests,
  ...counterRequests,
  ...alarmRequests,
  ...accessRequests,
  ...caseRequests,
  ...complaintRequests,
  ...settingsRequests,
  ...backupRequests,
  ...keyRequests,
  ...messageRequests,
  ...personRequests,
  ...setupRequests,
  ...surveyRequests,
  ...displayRequests,
  ...mediaRequests,
  ...reportRequests,
  ...hallNowRequests,
  ...voiceRequests,
} as const satisfies Record<string, RequestShape>;

/**
 * What a signed-in clerk must have a part in, besides a right: cases (CS2), cases or the office's settings, complaints
 * (CM5), reports (RP6), the running of the hall (HN2), or letters on A4 (LE7: cases, or a counter).
 */
export type Part = 'cases' | 'cases-or-settings' | 'complaints' | 'reports' | 'hall' | 'letters';

export interface RequestShape {
  readonly from: Handshake['role'];
  readonly right: Right | 'any' | null;
  readonly part?: Part;
  /** Allowed at a locked screen, too (AC2). */
  readonly whileLocked?: true;
  readonly payload: z.ZodType;
  readonly value: z.ZodType;
}

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type Payload<Name extends RequestName> = z.output<Requests[Name]['payload']>;
export type Value<Name extends RequestName> = z.output<Requests[Name]['value']>;

/** Requests with a command id: the same id is never executed twice (IS2). */
export type CommandName = {
  [Name in RequestName]: Payload<Name> extends { commandId: string } ? Name : never;
}[RequestName];
