import type { DisplayView } from '../../../contract/display-view.ts';
import { openState } from '../../domain/hall-time/opening-hours.ts';
import { counterOf } from '../../domain/hall-setup.ts';
import { isAtCounter } from '../../domain/queue/visit.ts';
import { badgeOf, counterName, lineOf } from './hall-parts.ts';
import type { Scene } from './hall-parts.ts';

/** SC6: numbers and places, nothing about any person. */
export function displayView(scene: Scene, displayId: string): DisplayView | null {
  const { hall, file } = scene;
  const display = file.displays.find(({ id }) => id === displayId);
  if (!display) return null;
  const isShown = (counterId: string) => {
    const stationId = counterOf(hall.setup, counterId)?.stationId;
    return stationId !== undefined && (!display.stationIds || display.stationIds.includes(stationId));
  };
  const open = openState(hall.setup, scene.now);
  return {
    revision: scene.revision,
    now: scene.now,
    hall: badgeOf(scene),
    display: { id: display.id, name: display.name, speaks: display.speaks },
    open: open.is === 'open' ? { is: 'open' } : { is: 'closed', opensAt: open.opensAt },
    announcements: announcementsOn(scene, display.id, isShown),
    calls: callsNow(scene, isShown),
    waiting: file.services.map(({ id, series, shortName }) => ({
      serviceId: id,
      series,
      name: shortName,
      ...lineOf(scene, id),
    })),
    runningText: file.runningText.map(({ id, en }) => ({ id, en })),
    survey: file.survey?.onDisplay ? scene.survey.published : null,
  };
}

/** The hall's calls, and behind them the test that an administrator wants to hear here. */
function announcementsOn(
  scene: Scene,
  displayId: string,
  isShown: (counterId: string) => boolean,
): DisplayView['announcements'] {
  const calls = scene.hall.announcements
    .filter(({ counterId }) => isShown(counterId))
    .map(({ id, number, counterId, kind, at, priority }) => ({
      ...{ id, number, kind, at, priority },
      place: counterName(scene, counterId),
    }));
  return [...calls, ...(scene.testCalls?.of(displayId, scene.now) ?? [])];
}

function callsNow(scene: Scene, isShown: (counterId: string) => boolean): DisplayView['calls'] {
  const calls: DisplayView['calls'] = [];
  for (const visit of scene.hall.visits.values()) {
    if (!isAtCounter(visit) || !isShown(visit.stage.counterId)) continue;
    const { stage } = visit;
    calls.push({
      number: visit.number,
      place: counterName(scene, stage.counterId),
      at: stage.is === 'called' ? stage.calledAt : stage.startedAt,
      stage: stage.is,
      priority: visit.priorityId !== null,
    });
  }
  return calls.toSorted((a, b) => b.at - a.at);
}
