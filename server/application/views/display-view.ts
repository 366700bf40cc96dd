import type { DisplayView } from '../../../contract/views/display-view.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { counterOf } from '../../domain/hall-setup.ts';
import { longestNumber, missedVisits, visitsAtCounters } from '../../domain/queue/hall-at-a-glance.ts';
import { messageAt, openNow } from '../../domain/supervision/open-now.ts';
import { mediaShown } from '../displays/media-list.ts';
import { weekNow, signsOf } from '../displays/hall-signs.ts';
import { longestOn } from '../../../contract/hall-file/faults/reading-faults.ts';
import { badgeOf, counterName, lineOf, messageShown, stopsSoon } from './hall-parts.ts';
import type { Scene } from './hall-parts.ts';

type Display = HallFile['displays'][number];

/** SC6: numbers and places, nothing about any person. */
export function displayView(scene: Scene, displayId: string): DisplayView | null {
  const { hall, file } = scene;
  const display = file.displays.find(({ id }) => id === displayId);
  if (!display) return null;
  const isShownFor = (stationId: string) => !display.stationIds || display.stationIds.includes(stationId);
  const isShown = (counterId: string) => {
    const stationId = counterOf(hall.setup, counterId)?.stationId;
    return stationId !== undefined && isShownFor(stationId);
  };
  const open = openNow(hall, scene.now);
  return {
    revision: scene.revision,
    now: scene.now,
    hall: badgeOf(scene),
    display: {
      id: display.id,
      name: display.name,
      speaks: display.speaks,
      english: display.english === true,
      panel: display.panel ?? null,
      mediaAloud: display.media === 'aloud',
    },
    open: open.is === 'open' ? { is: 'open', ...stopsSoon(scene) } : { is: 'closed', opensAt: open.opensAt },
    announcements: announcementsOn(scene, display, isShown),
    calls: callsNow(scene, display, isShown),
    longest: longestOf(scene, display),
    waiting: file.services.map(({ id, series, shortName }) => ({
      serviceId: id,
      series,
      name: shortName,
      ...lineOf(scene, id),
    })),
    missed: missedNow(hall, isShownFor),
    runningText: file.runningText.map(({ id, en }) => ({ id, en })),
    message: messageShown(scene),
    media: display.media === 'none' ? [] : mediaShown(file, scene.hallMedia ?? { files: [] }),
    week: weekNow(scene),
    survey: file.survey?.onDisplay ? scene.survey.published : null,
  };
}

/** The hall's calls, and after them a test that an administrator plays on this display. */
function announcementsOn(
  scene: Scene,
  display: Display,
  isShown: (counterId: string) => boolean,
): DisplayView['announcements'] {
  const calls = scene.hall.announcements
    .filter(({ counterId }) => isShown(counterId))
    .map(({ id, number, counterId, kind, at, priority }) => ({
      id,
      number,
      kind,
      at,
      priority,
      place: counterName(scene, counterId),
      ...signsOf(scene.file, counterId, display),
    }));
  return [...calls, ...messageSaid(scene), ...(scene.testCalls?.of(display.id, scene.now) ?? [])];
}

/** HN5: spoken once, after the calls that wait, since it is last in the list. */
function messageSaid({ hall, now }: Scene): DisplayView['announcements'] {
  const message = messageAt(hall, now);
  if (!message?.spoken) return [];
  const { id, at, text } = message;
  return [{ id, at, text, kind: 'message', number: '', place: { id: '', en: '' }, priority: false }];
}

function callsNow(scene: Scene, display: Display, isShown: (counterId: string) => boolean): DisplayView['calls'] {
  const shown = visitsAtCounters(scene.hall.visits).filter(({ stage }) => isShown(stage.counterId));
  return latestFirst(shown).map(({ number, stage, priorityId }) => ({
    number,
    place: counterName(scene, stage.counterId),
    ...signsOf(scene.file, stage.counterId, display),
    at: stage.is === 'called' ? stage.calledAt : stage.startedAt,
    stage: stage.is,
    priority: priorityId !== null,
  }));
}

/** DU9: in the order in which the voice says them, also after the clock was set back. */
const latestFirst = <Shown extends { readonly stage: { readonly order: number } }>(visits: readonly Shown[]): Shown[] =>
  visits.toSorted((a, b) => b.stage.order - a.stage.order);

/** More would take too long to rotate through for anybody who looks up. */
const MISSED_SHOWN = 12;

function missedNow({ visits }: Scene['hall'], isShownFor: (stationId: string) => boolean): DisplayView['missed'] {
  const missed = missedVisits(visits).filter(({ stage }) => isShownFor(stage.stationId));
  const newest = latestFirst(missed).map(({ number }) => number);
  return { numbers: newest.slice(0, MISSED_SHOWN), more: Math.max(0, newest.length - MISSED_SHOWN) };
}

/** The longest texts that can appear here, so that sizes are right before the first call. */
function longestOf({ file, hall }: Scene, display: Display): DisplayView['longest'] {
  const { place, broken } = longestOn(file, display);
  return { place, broken, number: Math.max(4, longestNumber(hall.visits)) };
}
