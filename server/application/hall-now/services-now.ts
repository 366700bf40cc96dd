import type { ServiceNow } from '../../../contract/views/hall-now-view.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { lineOf, serviceState } from '../views/hall-parts.ts';
import type { Scene } from '../views/hall-parts.ts';
import type { InLine } from './lines-now.ts';
import type { TodayTold } from './today-told.ts';

/** A clerk's name on the office's screens. */
export type ClerkName = (clerkId: string) => string;

export const servicesNow = (scene: Scene, lines: readonly InLine[], told: TodayTold, nameOf: ClerkName): ServiceNow[] =>
  scene.file.services.map((service) => {
    const { id, series, shortName: name } = service;
    const own = lines.filter(({ visit }) => visit.serviceId === id);
    const closed = scene.hall.closedServices.get(id);
    return {
      id,
      series,
      name,
      waiting: own.length,
      waitingSince: own[0]?.since ?? null,
      wait: lineOf(scene, id).wait,
      state: stateOf(scene, service),
      closed: closed ? { at: closed.at, by: nameOf(closed.clerkId), reason: closed.reason } : null,
      quotaLeft: quotaLeft(scene, service),
      served: told.summary.services[id]?.served ?? 0,
    };
  });

type Service = HallFile['services'][number];

/** A service closed by hand is shown as such even after hours: that is what can be changed here. */
function stateOf(scene: Scene, { id, open }: Service): ServiceNow['state'] {
  if (!open) return 'closed-in-file';
  if (scene.hall.closedServices.has(id)) return 'closed-today';
  const state = serviceState(scene, id);
  if (state.is === 'open') return 'open';
  return state.why === 'service-closed' ? 'closed-in-file' : state.why;
}

function quotaLeft({ hall }: Scene, { id, dailyQuota }: Service): number | null {
  return dailyQuota === undefined ? null : Math.max(0, dailyQuota - (hall.issuedToday.get(id) ?? 0));
}
