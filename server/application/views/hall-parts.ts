import type { DiskTrouble } from '../../../contract/lists.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import type { DisplayView } from '../../../contract/views/display-view.ts';
import type { KioskService } from '../../../contract/views/kiosk-view.ts';
import type { HallBadge, NumbersStop, WaitRange } from '../../../contract/view-parts.ts';
import type { Hall } from '../../domain/hall.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Office } from '../office.ts';
import type { HallMedia } from '../../ports/hall-media.ts';
import { silentDisplays } from '../displays/silent-displays.ts';
import type { SurveyRoom } from '../survey/survey-room.ts';
import type { TestCalls } from '../voice/test-calls.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { quotaSpent } from '../../domain/queue/issue-ticket.ts';
import { waitingByService } from '../../domain/queue/hall-at-a-glance.ts';
import { endOfLine } from '../../domain/queue/arrival.ts';
import { placeInLine } from '../../domain/queue/place-in-line.ts';
import { isServiceOpen, messageAt, numbersStop, openNow } from '../../domain/supervision/open-now.ts';

/** Everything a view is made from: hall, its file, ledger position, time. */
export interface Scene {
  readonly hall: Hall;
  readonly file: HallFile;
  readonly revision: number;
  readonly now: Instant;
  readonly survey: SurveyRoom;
  /** The hall's own recordings. */
  readonly voice: { readonly edition: string };
  readonly testCalls?: TestCalls;
  /** Displays that should be heard, in rooms without a voice. */
  readonly silentDisplays?: readonly string[];
  readonly hallMedia?: Pick<HallMedia, 'files'>;
  /** Why nothing can be stored at the moment (DU7). */
  readonly notKept?: DiskTrouble | null;
}

type SceneParts = Pick<
  Office,
  'live' | 'file' | 'clock' | 'survey' | 'ownVoice' | 'testCalls' | 'hallMedia' | 'voices' | 'steady' | 'disk'
>;
export function sceneOf({
  live,
  file,
  clock,
  survey,
  ownVoice,
  testCalls,
  hallMedia,
  voices,
  steady,
  disk,
}: SceneParts): Scene {
  const { hall, position: revision } = live;
  return {
    hall,
    file: file.current,
    revision,
    now: clock.now(),
    survey,
    voice: ownVoice,
    testCalls,
    hallMedia,
    silentDisplays: silentDisplays(file.current.displays, voices, steady.elapsedMs()),
    notKept: disk.trouble,
  };
}

export function badgeOf({ file, hall, voice }: Scene): HallBadge {
  return {
    id: file.id,
    agency: file.agency.shownName,
    unit: file.agency.unit?.text ?? null,
    timeZone: file.timeZone,
    trial: hall.setup.trial,
    voice: voice.edition,
  };
}

export function registerBadge({ hall, file }: Scene) {
  if (!hall.register) return null;
  const { name, period } = hall.register;
  return { name, period, longName: file.register.longName };
}

export function serviceState(scene: Scene, serviceId: string): KioskService['state'] {
  const open = openNow(scene.hall, scene.now);
  if (open.is === 'closed') {
    return { is: 'closed', why: open.why === 'holiday' ? 'holiday' : 'hall-closed', opensAt: open.opensAt };
  }
  const service = serviceOf(scene.hall.setup, serviceId);
  if (!service || !isServiceOpen(scene.hall, service)) return { is: 'closed', why: 'service-closed', opensAt: null };
  if (quotaSpent(scene.hall, service)) return { is: 'closed', why: 'quota-spent', opensAt: null };
  return { is: 'open', ...stopsSoon(scene) };
}

/** IS11: set from half an hour before numbers stop. */
export function stopsSoon({ hall, now }: Scene): { stops?: NumbersStop } {
  const stops = numbersStop(hall, now);
  return stops ? { stops } : {};
}

/** The message to the hall, while it lasts (HN5). */
export function messageShown({ hall, now }: Scene): DisplayView['message'] {
  const message = messageAt(hall, now);
  return message && { id: message.id, text: message.text, until: message.until };
}

/** How many wait at the first station of a service, and how long somebody who came now would wait. */
export function lineOf(
  scene: Pick<Scene, 'hall' | 'now'>,
  serviceId: string,
): { waiting: number; wait: WaitRange | null } {
  const { hall, now } = scene;
  const { waiting, waits } = linesIn(scene);
  const stationId = serviceOf(hall.setup, serviceId)?.journey[0]?.stationId;
  if (stationId !== undefined && !waits.has(stationId)) {
    waits.set(stationId, placeInLine(hall, { stationId, priorityId: null, since: endOfLine(hall, now) }).wait);
  }
  return { waiting: waiting.get(serviceId) ?? 0, wait: waits.get(stationId ?? '') ?? null };
}

interface Lines {
  /** By service. */
  readonly waiting: ReadonlyMap<string, number>;
  /** By station: the wait does not depend on the service. */
  readonly waits: Map<string, WaitRange | null>;
}
/** Cache per scene: all screens' views share it, so visits are counted once. */
const linesOf = new WeakMap<Pick<Scene, 'hall'>, Lines>();

function linesIn(scene: Pick<Scene, 'hall'>): Lines {
  const known = linesOf.get(scene);
  if (known) return known;
  const lines: Lines = { waiting: waitingByService(scene.hall.visits), waits: new Map() };
  linesOf.set(scene, lines);
  return lines;
}

const nowhere: Bilingual = { id: '—', en: '—' };

export const counterName = ({ hall }: Scene, id: string): Bilingual =>
  hall.setup.counters.find((counter) => counter.id === id)?.name ?? nowhere;

export const stationName = ({ hall }: Pick<Scene, 'hall'>, id: string): Bilingual =>
  hall.setup.stations.find((station) => station.id === id)?.name ?? nowhere;

export const serviceName = ({ hall }: Scene, id: string): Bilingual => serviceOf(hall.setup, id)?.shortName ?? nowhere;

export const roleName = ({ hall }: Scene, id: string): Bilingual =>
  hall.setup.roles.find((role) => role.id === id)?.name ?? nowhere;
