import type { AnnouncementId, CounterId, VisitId } from '../ids.ts';
import { minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';

/** A call as the hall hears it. A recall is a new one (CA5). */
export interface Announcement {
  readonly id: AnnouncementId;
  readonly visitId: VisitId;
  readonly number: string;
  readonly counterId: CounterId;
  readonly kind: 'call' | 'recall';
  readonly at: Instant;
  readonly priority: boolean;
}

/** How long a call may wait for its turn to sound (SC4). */
const USEFUL_LIFE = minutes(1);

export function announced(list: readonly Announcement[], announcement: Announcement): readonly Announcement[] {
  return [...list.filter((earlier) => announcement.at - earlier.at <= USEFUL_LIFE), announcement];
}

/** Undoing a call withdraws its announcements (CA10). */
export function withdrawn(list: readonly Announcement[], visitId: VisitId, from: Instant): readonly Announcement[] {
  return list.filter((announcement) => announcement.visitId !== visitId || announcement.at < from);
}
