import type { ViewOf } from '../../../contract/views.ts';
import type { Office } from '../../application/office.ts';
import { counterView } from '../../application/views/counter-view.ts';
import type { Names } from '../../application/views/counter-view.ts';
import { displayView } from '../../application/views/display-view.ts';
import type { Scene } from '../../application/views/hall-parts.ts';
import { kioskView } from '../../application/views/kiosk-view.ts';
import type { Clerk } from '../../ports/access.ts';
import type { ConnectedScreen } from './connected-screen.ts';

/** Names, and the accounts as they are now: a role may have been removed while the clerk is signed in. */
export interface Staff extends Names {
  readonly clerks: ReadonlyMap<string, Clerk>;
}

export async function staffOf({ access, register }: Office): Promise<Staff> {
  const clerks = await access.clerks();
  return {
    clerks: new Map(clerks.map((clerk) => [clerk.id, clerk])),
    clerkNames: new Map(clerks.map(({ id, fullName }) => [id, fullName])),
    personOf: ({ snapshot, personId }) => register.byId(snapshot, personId),
  };
}

/** The view of this kiosk or display, the same for every screen at the same place. */
export function publicView({ role, device }: ConnectedScreen, scene: Scene): ViewOf<'kiosk' | 'display'> | null {
  const place = device?.place ?? '';
  return role === 'kiosk' ? kioskView(scene, place) : displayView(scene, place);
}

/** The view of this counter for the clerk signed in there; null: nobody, or no paired device. */
export function seatedView(screen: ConnectedScreen, scene: Scene, staff: Staff): ViewOf<'counter'> | null {
  const { role, device, seat, locked, byPin } = screen;
  if (role !== 'counter' || !(device || seat || locked)) return null;
  const clerk = staff.clerks.get(seat?.session.clerkId ?? '') ?? null;
  const here = { counterId: (seat ?? locked)?.session.counterId ?? null, place: device?.place ?? null };
  return counterView(
    scene,
    { clerk, ...here, locked: locked && { name: locked.clerk.fullName, byPin, clerkId: locked.clerk.id } },
    staff,
  );
}
