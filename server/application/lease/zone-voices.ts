import { seconds } from '../../domain/hall-time/instant.ts';

/** Silent for so long, a display has lost the voice: it reports every second. */
export const LEASE_MS = seconds(5);
/** So long a call that was granted to a display that has gone waits for its return: it may have been sounded there. */
export const RETURNS_WITHIN_MS = seconds(10);
/** Longer than any call takes: so long a display that is cut off may go on. */
const SOUNDS_AT_MOST_MS = seconds(25);
/** After a start every display says first what it has sounded; then the voice is given away. */
const LISTENS_FIRST_MS = seconds(3);
const SOUNDED_KEPT = 500;
/** Longer than a display takes to load, and a lease to pass on. */
const SILENT_AFTER_MS = seconds(15);

/** A display that may speak. Displays of one zone hang in one room; those of one group show the same calls. */
export interface Speaker {
  readonly deviceId: string;
  /** One device may show two pages. */
  readonly page: string;
  readonly zone: string;
  readonly group: string;
}

/** What a display tells of itself, every second. */
export interface SpeakerReport {
  readonly canSound: boolean;
  /** What it was to say last did not come out of its loudspeaker. */
  readonly isMute?: boolean | undefined;
  /** What it has begun to sound lately; a reload forgets nothing of it. */
  readonly began: readonly string[];
  /** What it is sounding now. */
  readonly sounding: string | null;
  /** A claim of its own whose answer it still awaits: until then `began` is not its last word. */
  readonly claiming: string | null;
}

type Claim = 'granted' | 'sounded' | 'not-leader' | 'later';

interface Offer {
  readonly announcementId: string;
  readonly mouth: string;
  readonly at: number;
}

interface Group {
  leader: {
    readonly mouth: string;
    readonly deviceId: string;
    readonly heardAt: number;
    readonly isMute: boolean;
  } | null;
  /** When it last had a leader that could be heard, or was first heard of. */
  ledAt: number;
  /** Granted, and not yet said to have begun. */
  offer: Offer | null;
}

interface Zone {
  readonly groups: Map<string, Group>;
  /** In the whole room: what two groups show is said there once. */
  readonly sounded: Set<string>;
  /** VL3: one voice at a time in a room. */
  busy: (Offer & { readonly isHeard: boolean }) | null;
}

/**
 * Which display speaks in which zone (VL1), so that each call sounds there once (SC4). A display asks before each call. If it goes away
 * with a call that it may have begun, nobody else is given that call until it is back or has had time to come back. All times are those of
 * a clock that is never set.
 */
export class ZoneVoices {
  readonly #zones = new Map<string, Zone>();
  readonly #openedAt: number;

  constructor(openedAt: number) {
    this.#openedAt = openedAt;
  }

  /** Gives whether this display leads now, and what has been sounded in its group. */
  report(speaker: Speaker, report: SpeakerReport, now: number): { leads: boolean; sounded: readonly string[] } {
    const { zone, group } = this.#of(speaker, now);
    const mouth = mouthOf(speaker);
    for (const id of report.began) markSounded(zone, id);
    const me = { mouth, deviceId: speaker.deviceId, heardAt: now, isMute: report.isMute === true };
    if (report.claiming === null) this.#settle(zone, group, { ...me, sounding: report.sounding });
    const leader = isHeardFrom(group, now) ? group.leader : null;
    if (leader?.mouth === mouth) group.leader = report.canSound ? me : null;
    else if (mayLeadAfter(leader, me) && report.canSound && now - this.#openedAt >= LISTENS_FIRST_MS) group.leader = me;
    if (group.leader && !group.leader.isMute) group.ledAt = group.leader.heardAt;
    return { leads: group.leader?.mouth === mouth, sounded: [...zone.sounded] };
  }

  claim(speaker: Speaker, announcementId: string, now: number): Claim {
    const { zone, group } = this.#of(speaker, now);
    const mouth = mouthOf(speaker);
    if (zone.sounded.has(announcementId)) return 'sounded';
    if (group.leader?.mouth !== mouth) return 'not-leader';
    if (isOpen(group.offer, mouth, now, RETURNS_WITHIN_MS)) return 'later';
    const mostMs = zone.busy?.isHeard ? SOUNDS_AT_MOST_MS : RETURNS_WITHIN_MS;
    if (isOpen(zone.busy, mouth, now, mostMs)) return 'later';
    const offer = { announcementId, mouth, at: now };
    group.offer = offer;
    zone.busy = { ...offer, isHeard: false };
    return 'granted';
  }

  /** A display has disconnected: the next need not wait for the lease to run out. */
  left(deviceId: string): void {
    for (const { groups } of this.#zones.values()) {
      for (const group of groups.values()) if (group.leader?.deviceId === deviceId) group.leader = null;
    }
  }

  /** Displays of this group have reported, and none of them can speak. A moment of handing over is no silence. */
  isSilent(zone: string, group: string, now: number): boolean {
    const known = this.#zones.get(zone)?.groups.get(group);
    return known !== undefined && now - known.ledAt > SILENT_AFTER_MS;
  }

  /** What a display says with no claim under way is its last word about what it was granted. */
  #settle(zone: Zone, group: Group, last: { mouth: string; heardAt: number; sounding: string | null }): void {
    const { mouth, heardAt, sounding } = last;
    if (group.offer?.mouth === mouth) group.offer = null;
    if (zone.busy?.mouth !== mouth) return;
    zone.busy = sounding === null ? null : { ...zone.busy, at: heardAt, isHeard: true };
  }

  #of(speaker: Speaker, now: number): { zone: Zone; group: Group } {
    const zone = this.#zones.get(speaker.zone) ?? {
      groups: new Map<string, Group>(),
      sounded: new Set<string>(),
      busy: null,
    };
    this.#zones.set(speaker.zone, zone);
    const group = zone.groups.get(speaker.group) ?? { leader: null, ledAt: now, offer: null };
    zone.groups.set(speaker.group, group);
    return { zone, group };
  }
}

const mouthOf = ({ deviceId, page }: Speaker): string => `${deviceId} ${page}`;

/** One that is mute makes room for one that is not. */
const mayLeadAfter = (leader: Group['leader'], me: NonNullable<Group['leader']>): boolean =>
  leader === null || (leader.isMute && !me.isMute);

const isHeardFrom = ({ leader }: Group, now: number): boolean => leader !== null && now - leader.heardAt <= LEASE_MS;

const isOpen = (offer: Offer | null, mouth: string, now: number, forMs: number): boolean =>
  offer !== null && offer.mouth !== mouth && now - offer.at < forMs;

function markSounded({ sounded }: Zone, id: string): void {
  sounded.add(id);
  if (sounded.size <= SOUNDED_KEPT) return;
  const [oldest] = sounded;
  if (oldest !== undefined) sounded.delete(oldest);
}
