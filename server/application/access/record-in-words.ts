import type { RecordedEntry } from '../../../contract/requests/settings-requests.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { RecordedAct } from '../../ports/access.ts';
import type { Office } from '../office.ts';
import { lookUpCase } from '../views/cases/case-detail.ts';
import { sceneOf, serviceName } from '../views/hall-parts.ts';

/** Whoever was removed is known to the record alone. */
const removals: ReadonlySet<string> = new Set(['clerk-removed', 'device-revoked']);

/** SE4: as whoever administers calls it; what the hall has no more, or he may not see, stays as it was written down. */
export async function recordInWords(office: Office, acts: readonly RecordedAct[]): Promise<RecordedEntry[]> {
  const clerks = new Set((await office.access.clerks()).map(({ id }) => id));
  const names = await clerkNames(office);
  const called = await namesOf(office, names);
  return Promise.all(
    acts.map(async ({ position, at, clerkId, what, subject }) => ({
      position,
      at,
      what,
      by: names.get(clerkId ?? '') ?? null,
      isRemoved: clerkId !== null && !clerks.has(clerkId),
      subject: idOf(subject, what),
      called: (await called[kinds[what] ?? 'nothing'](idOf(subject, what))) ?? null,
    })),
  );
}

/** Also of those who were removed. */
export async function clerkNames(office: Pick<Office, 'access'>): Promise<ReadonlyMap<string, string>> {
  const clerks = await office.access.clerks();
  return new Map([
    ...namesIn(await office.access.removed(), 'clerk-removed'),
    ...clerks.map(({ id, fullName }) => [id, fullName] as const),
  ]);
}

/** What goes is written down with its name, since nothing else knows it any more. */
export const gone = (id: string, name: string): string => `${id} ${name}`;

/** An alarm may be of a computer, whose name has spaces, too. */
const idOf = (subject: string, what: string): string =>
  removals.has(what) ? (subject.split(' ', 1)[0] ?? subject) : subject;

function namesIn(removed: readonly Pick<RecordedAct, 'what' | 'subject'>[], what: string): Map<string, string> {
  const named = removed.filter((act) => act.what === what).map(({ subject }) => /^(\S+) (.+)$/su.exec(subject));
  return new Map(named.flatMap((found) => (found ? [[found[1] ?? '', found[2] ?? '']] : [])));
}

type Kind = 'clerk' | 'device' | 'counter' | 'service' | 'visit' | 'case' | 'letter' | 'nothing';
type Called = Bilingual | undefined;

const kinds: Readonly<Record<string, Kind>> = {
  'clerk-saved': 'clerk',
  'clerk-removed': 'clerk',
  'password-changed': 'clerk',
  'password-made-at-hub': 'clerk',
  'sessions-ended': 'clerk',
  'sign-in-failed': 'clerk',
  'device-paired': 'device',
  'device-revoked': 'device',
  'counter-taken-over': 'counter',
  'alarm-raised': 'counter',
  'alarm-answered': 'counter',
  'alarm-ended': 'counter',
  'hall-release-counter': 'counter',
  'hall-close-service': 'service',
  'hall-open-service': 'service',
  'person-seen': 'visit',
  'case-seen': 'case',
  'message-previewed': 'case',
  'letter-seen': 'letter',
  'letter-fetched': 'letter',
};

async function namesOf(
  office: Office,
  clerks: ReadonlyMap<string, string>,
): Promise<Readonly<Record<Kind, (id: string) => Called | Promise<Called>>>> {
  const { access, file, live, caseArchive } = office;
  const { counters } = file.current;
  const devices = new Map([
    ...namesIn(await access.removed(), 'device-revoked'),
    ...(await access.devices()).map(({ id, name }) => [id, name] as const),
  ]);
  return {
    clerk: (id) => same(clerks.get(id)),
    device: (id) => same(devices.get(id)),
    counter: (id) => counters.find((counter) => counter.id === id)?.name,
    service: (id) => serviceName(sceneOf(office), id),
    visit: (id) => same(live.hall.visits.get(id)?.number),
    case: async (id) => same((await lookUpCase(office, id))?.case.number),
    letter: async (id) => same((await caseArchive.letter(id))?.slip.number),
    nothing: () => undefined,
  };
}

const same = (name: string | undefined): Called => (name === undefined ? undefined : { id: name, en: name });
