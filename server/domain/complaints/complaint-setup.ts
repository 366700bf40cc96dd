import type { Bilingual } from '../bilingual.ts';
import type { RecordField } from '../procedures/procedure.ts';
import { stepOf } from '../procedures/procedure.ts';
import type { TimeLimit } from '../hall-time/working-time.ts';
import type { OutcomeId, RoleId, StepId } from '../ids.ts';

/** How the hall takes complaints by its standard (CM1): data of the hall, never code. */
export interface ComplaintSetup {
  readonly channels: readonly ComplaintChannel[];
  /** A name and a clear address are required (003 line 84). */
  readonly identityRequired: boolean;
  readonly officer: { readonly roleId: RoleId };
  /** Absent: the hall's standard sets none, and none is invented (CM8). */
  readonly limit?: TimeLimit | undefined;
  readonly steps: readonly ComplaintStep[];
}

export type ComplaintMedium =
  | 'in-person'
  | 'phone'
  | 'letter'
  | 'email'
  | 'whatsapp'
  | 'social'
  | 'website'
  | 'box'
  | 'book';

export interface ComplaintChannel {
  readonly kind: string;
  readonly label: Bilingual;
  readonly value?: string | undefined;
  readonly medium: ComplaintMedium;
  readonly opens: readonly StepId[];
  /** Where complainants may enter it themselves. */
  readonly at?: readonly ('kiosk' | 'online')[] | undefined;
}

export interface ComplaintStep {
  readonly id: StepId;
  readonly name: Bilingual;
  readonly shownAs: Bilingual;
  readonly roles: readonly RoleId[];
  /** `room` and `phone`: somebody is waiting at this very minute. */
  readonly place: 'desk' | 'room' | 'phone' | 'field' | 'outside';
  readonly joins?: readonly StepId[] | undefined;
  readonly records?: readonly RecordField[] | undefined;
  readonly outcomes: readonly ComplaintOutcome[];
}

export interface ComplaintOutcome {
  readonly id: OutcomeId;
  readonly name: Bilingual;
  /** The only roles of the step that may choose it (003 line 86: who answers, and who writes down); absent: all. */
  readonly roles?: readonly RoleId[] | undefined;
  readonly opens: readonly StepId[];
  readonly ends?: ComplaintEnd | undefined;
  readonly returns?: boolean | undefined;
  readonly needs: readonly ComplaintNeed[];
  readonly does?: readonly ComplaintDeed[] | undefined;
  readonly wantsNote?: boolean | undefined;
}

export type ComplaintEnd = 'answered' | 'closed';
export type ComplaintDeed = 'write-answer' | 'endorse' | 'deliver';
export type ComplaintNeed = 'answer-written' | 'answer-endorsed' | 'answer-delivered';

export const channelOf = ({ channels }: ComplaintSetup, kind: string): ComplaintChannel | undefined =>
  channels.find((channel) => channel.kind === kind);

/** CM5: the role in which somebody may choose it. */
export const roleFor = (
  step: ComplaintStep,
  { roles: alone = step.roles }: ComplaintOutcome,
  roles: readonly RoleId[],
): RoleId | undefined => alone.find((role) => step.roles.includes(role) && roles.includes(role));

/** The complainant is in the room or at the telephone at this very minute, and hears the answer himself. */
export const isThere = (place: ComplaintStep['place']): boolean => place === 'room' || place === 'phone';

/** CM5: whoever comes by this channel is met or connected at once. */
export const meets = (setup: ComplaintSetup, { opens }: ComplaintChannel): boolean =>
  opens.some((stepId) => isThere(stepOf(setup, stepId)?.place ?? 'desk'));
