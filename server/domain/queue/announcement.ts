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

/** Undoing a visitor's latest call withdraws it and its recalls (CA10): those that follow it in the list, whatever the clock said (DU9). */
export function withdrawn(list: readonly Announcement[], visitId: VisitId): readonly Announcement[] {
  const call = list.findLastIndex((each) => each.visitId === visitId && each.kind === 'call');
  return list.filter((each, place) => each.visitId !== visitId || place < call);
}
