import type { Bilingual } from '../bilingual.ts';
import type { ClockSetRight, GivenAhead } from '../given-ahead.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { Day } from '../hall-time/zone.ts';
import type { AnnouncementId, ClerkId, CounterId, ServiceId } from '../ids.ts';

/** For the rest of today, by somebody who runs the hall: a service (HN3), or all of it (HN7). */
export interface ClosedToday {
  readonly at: Instant;
  readonly clerkId: ClerkId;
  readonly reason: string;
}

/** What the hall is told, until then (HN5). */
export interface HallMessage {
  readonly id: AnnouncementId;
  readonly text: Bilingual;
  readonly at: Instant;
  readonly until: Instant;
  readonly spoken: boolean;
  readonly clerkId: ClerkId;
}

interface By {
  readonly clerkId: ClerkId;
}

export type SupervisionCommand = By &
  (
    | { readonly type: 'close-service'; readonly serviceId: ServiceId; readonly reason: string }
    | { readonly type: 'open-service'; readonly serviceId: ServiceId }
    | { readonly type: 'end-day'; readonly reason: string }
    | { readonly type: 'resume-day' }
    /** The clock was ahead, and is right: `ahead` is what the ledger has of that day and those after it; null: that day cannot be begun. */
    | { readonly type: 'begin-day'; readonly day: Day; readonly ahead: GivenAhead | null }
    | { readonly type: 'release-counter'; readonly counterId: CounterId }
    | {
        readonly type: 'tell-hall';
        readonly messageId: AnnouncementId;
        readonly text: Bilingual;
        readonly minutes: number;
        readonly spoken: boolean;
      }
    | { readonly type: 'take-back-message'; readonly messageId: AnnouncementId }
  );

export type SupervisionEvent =
  | ClockSetRight
  | (By &
      (
        | { readonly type: 'service-closed'; readonly serviceId: ServiceId; readonly reason: string }
        | { readonly type: 'service-opened'; readonly serviceId: ServiceId }
        | { readonly type: 'day-ended'; readonly reason: string }
        | { readonly type: 'day-resumed' }
        | {
            readonly type: 'hall-told';
            readonly messageId: AnnouncementId;
            readonly text: Bilingual;
            readonly until: Instant;
            readonly spoken: boolean;
          }
        | { readonly type: 'message-taken-back'; readonly messageId: AnnouncementId }
      ));
