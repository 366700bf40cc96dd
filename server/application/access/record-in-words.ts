import type { RecordedEntry } from '../../../contract/requests/settings-requests.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { dateInWords } from '../../domain/hall-time/date-words.ts';
import type { RecordedAct } from '../../ports/access.ts';
import type { ArchivedVisit } from '../../ports/archive.ts';
import type { Office } from '../office.ts';
import { lookUpCase } from '../views/cases/case-detail.ts';
import { sceneOf, serviceName } from '../views/hall-parts.ts';

/** What it is called stands behind its id: whoever was removed is known to the record alone, and no table says whose paper it is without reading all. */
const named: ReadonlySet<string> = new Set(['clerk-removed', 'device-revoked', 'attachment-seen']);

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
      called: (await called[kinds[what] ?? 'nothing'](idOf(subject, what))) ?? nameIn(subject, what) ?? null,
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

/** As it is written down with its name, where nothing else will tell it. */
export const withName = (id: string, name: string): string => `${id} ${name}`;

/** An alarm may be of a computer, whose name has spaces, too. */
const idOf = (subject: string, what: string): string =>
  named.has(what) ? (subject.split(' ', 1)[0] ?? subject) : subject;

const nameIn = (subject: string, what: string): Called =>
  what === 'attachment-seen' ? same(/^\S+ (.+)$/su.exec(subject)?.[1]) : undefined;

function namesIn(removed: readonly Pick<RecordedAct, 'what' | 'subject'>[], what: string): Map<string, string> {
  const named = removed.filter((act) => act.what === what).map(({ subject }) => /^(\S+) (.+)$/su.exec(subject));
  return new Map(named.flatMap((found) => (found ? [[found[1] ?? '', found[2] ?? '']] : [])));
}

type Kind = 'clerk' | 'device' | 'counter' | 'service' | 'visit' | 'case' | 'letter' | 'message' | 'nothing';
type Called = Bilingual | undefined;

const kinds: Readonly<Record<string, Kind>> = {
  'clerk-saved': 'clerk',
  'clerk-removed': 'clerk',
  'password-changed': 'clerk',
  'password-made-at-hub': 'clerk',
  'sessions-ended': 'clerk',
  'sign-in-failed': 'clerk',
  'sign-in-unpaired': 'clerk',
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
  'message-looked-at': 'message',
  'letter-seen': 'letter',
  'letter-fetched': 'letter',
};

async function namesOf(
  office: Office,
  clerks: ReadonlyMap<string, string>,
): Promise<Readonly<Record<Kind, (id: string) => Called | Promise<Called>>>> {
  const { access, file, live, archive, caseArchive, outbox } = office;
  const caseNumber = async (id: string) => same((await lookUpCase(office, id))?.case.number);
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
    visit: async (id) => same(live.hall.visits.get(id)?.number) ?? ofItsDay(await archive.visit(id)),
    case: caseNumber,
    message: async (id) => {
      const about = (await outbox.message(id))?.about;
      return about?.is === 'case' ? caseNumber(about.caseId) : undefined;
    },
    letter: async (id) => same((await caseArchive.letter(id))?.slip.number),
    nothing: () => undefined,
  };
}

/** Numbers begin anew each day. */
const ofItsDay = (visit: Pick<ArchivedVisit, 'number' | 'day'> | undefined): Called =>
  visit && {
    id: `${visit.number}, ${dateInWords(visit.day, 'id')}`,
    en: `${visit.number}, ${dateInWords(visit.day, 'en')}`,
  };

const same = (name: string | undefined): Called => (name === undefined ? undefined : { id: name, en: name });
