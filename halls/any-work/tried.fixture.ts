import type { DeedDetail } from '../../server/domain/cases/case-commands.ts';
import type { Case } from '../../server/domain/cases/case.ts';
import type { RecordField } from '../../server/domain/procedures/procedure.ts';
import type { HallCommand } from '../../server/domain/commands.ts';
import { visitorAt } from '../../server/domain/hall.ts';
import type { Hall } from '../../server/domain/hall.ts';
import { deedOf } from '../../server/domain/hall.fixture.ts';
import { serviceOf } from '../../server/domain/hall-setup.ts';
import type { ServiceSetup } from '../../server/domain/hall-setup.ts';

/** Three numbers select who does it, with what, and the outcome. */
export interface Picks {
  readonly who: number;
  readonly what: number;
  readonly how: number;
}

/** An attempt in this hall, and what it finds there. */
export interface Tried extends Picks {
  readonly hall: Hall;
  /** Tells this attempt from all others. */
  readonly i: number;
  readonly counterId: string;
  readonly visitId: string;
  readonly service: ServiceSetup;
  readonly behind: Case | undefined;
  readonly caseId: string;
}

export type Try = (tried: Tried) => HallCommand;

export const pick = <Item>(items: readonly Item[], n: number): Item | undefined => items[n % Math.max(1, items.length)];

export function triedIn(hall: Hall, picks: Picks, i: number): Tried {
  const { who, what } = picks;
  const { counters, services } = hall.setup;
  const counterId = pick(counters, who)?.id ?? '';
  const behind = pick([...hall.cases.values()], what);
  const service = pick(services, what);
  if (!service) throw new Error('A hall without a service.');
  const visitId = visitorAt(hall, counterId)?.id ?? pick([...hall.visits.values()], what)?.id ?? 'nobody';
  return { ...picks, hall, i, counterId, visitId, service, behind, caseId: behind?.id ?? 'none' };
}

/** One person in four is in no register. */
export function foundBy({ how }: Picks) {
  const found = how % 4 === 0 ? null : { snapshot: 1, personId: 1 + (how % 3) };
  return { found, applicant: found ? 'S••• A•••' : '' };
}

export function papersOf({ hall, how }: Tried, serviceId: string | undefined) {
  const state = how % 4 === 0 ? ('missing' as const) : ('present' as const);
  const papers = serviceOf(hall.setup, serviceId ?? '')?.requirements ?? [];
  return Object.fromEntries(papers.filter((_, n) => how < 8 || n !== how % 3).map(({ id }) => [id, state]));
}

/** With every role at once: who may do what is tested elsewhere. */
export const actorOf = ({ hall, who }: Tried) => ({
  clerkId: `clerk ${who % 3}`,
  administers: who % 4 === 0,
  roles: hall.setup.roles.map(({ id }) => id),
});

export const recordsFor = (fields: readonly RecordField[] | undefined) =>
  Object.fromEntries((fields ?? []).map(({ id, kind }) => [id, kind === 'day' ? '2026-11-24' : '1000']));

export function deedFor({ i, how, service }: Tried): DeedDetail {
  const asked = service.requirements.slice(0, 1 + (how % 2)).map(({ id }) => id);
  return { ...deedOf(`deed ${i}`), purpose: 'sekolah', message: { messageId: `message ${i}`, words: 'Baik.', asked } };
}
