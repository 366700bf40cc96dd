import { seconds } from '../../domain/hall-time/instant.ts';

/** A display reports every second; after this silence it has lost the voice. */
export const LEASE_MS = seconds(5);
/** How long a call granted to a display that disconnected waits for its return: it may have been sounded there. */
export const RETURNS_WITHIN_MS = seconds(10);
/** Longer than any call takes: how long a disconnected display may still be sounding one. */
const SOUNDS_AT_MOST_MS = seconds(25);
/** After the hub's start displays first report what they have sounded; only then is the voice granted. */
const LISTENS_FIRST_MS = seconds(3);
const SOUNDED_KEPT = 500;
/** Longer than a display takes to load, and a lease to change hands. */
const SILENT_AFTER_MS = seconds(15);

/** A display that may speak. Displays of one zone hang in one room; those of one group show the same calls. */
export interface Speaker {
  readonly deviceId: string;
  /** One device may show two pages. */
  readonly page: string;
  readonly zone: string;
  readonly group: string;
}

/** A display's report, each second. */
export interface SpeakerReport {
  readonly canSound: boolean;
  /** Its last call did not come out of the loudspeaker. */
  readonly isMute?: boolean | undefined;
  /** Calls it has recently begun to sound; remembered across a reload. */
  readonly began: readonly string[];
  /** The call it is sounding now. */
  readonly sounding: string | null;
  /** Its claim that is not answered yet: until then `began` is not final. */
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
  /** When it last had a leader that could be heard; at first, when the group was first heard of. */
  ledAt: number;
}

interface Zone {
  readonly groups: Map<string, Group>;
  /** Of the whole room: a call that two groups show is spoken there once. */
  readonly sounded: Set<string>;
  /** VL3: one voice at a time in a room. */
  busy: (Offer & { readonly isHeard: boolean }) | null;
}

/**
 * Decides which display speaks in which zone (VL1), so that each call sounds once (SC4). A display claims each call before it sounds it. If
 * it disconnects with a call that it may have begun, nobody else gets that call until it has returned or had time to. All times are
 * monotonic.
 */
export class ZoneVoices {
  readonly #zones = new Map<string, Zone>();
  readonly #openedAt: number;

  constructor(openedAt: number) {
    this.#openedAt = openedAt;
  }

  /** Returns whether this display leads now, and what has been sounded in its room. */
  report(speaker: Speaker, report: SpeakerReport, now: number): { leads: boolean; sounded: readonly string[] } {
    const { zone, group } = this.#of(speaker, now);
    const mouth = mouthOf(speaker);
    for (const id of report.began) markSounded(zone, id);
    const me = { mouth, deviceId: speaker.deviceId, heardAt: now, isMute: report.isMute === true };
    if (report.claiming === null) this.#settle(zone, { ...me, sounding: report.sounding });
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
    const mostMs = zone.busy?.isHeard ? SOUNDS_AT_MOST_MS : RETURNS_WITHIN_MS;
    if (isOpen(zone.busy, mouth, now, mostMs)) return 'later';
    zone.busy = { announcementId, mouth, at: now, isHeard: false };
    return 'granted';
  }

  /** A display has disconnected: the next need not wait until the lease expires. */
  left(deviceId: string): void {
    for (const { groups } of this.#zones.values()) {
      for (const group of groups.values()) if (group.leader?.deviceId === deviceId) group.leader = null;
    }
  }

  /** Displays of this group have reported, but for `SILENT_AFTER_MS` none could speak. A brief change of leader does not count. */
  isSilent(zone: string, group: string, now: number): boolean {
    const known = this.#zones.get(zone)?.groups.get(group);
    return known !== undefined && now - known.ledAt > SILENT_AFTER_MS;
  }

  /** A report without a pending claim is final about what was granted to that display. */
  #settle(zone: Zone, last: { mouth: string; heardAt: number; sounding: string | null }): void {
    const { mouth, heardAt, sounding } = last;
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
    const group = zone.groups.get(speaker.group) ?? { leader: null, ledAt: now };
    zone.groups.set(speaker.group, group);
    return { zone, group };
  }
}

const mouthOf = ({ deviceId, page }: Speaker): string => `${deviceId} ${page}`;

/** A mute leader gives way to one that can be heard. */
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
