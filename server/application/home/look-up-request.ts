import { refused, granted } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { isOpen } from '../../domain/cases/case.ts';
import type { Case } from '../../domain/cases/case.ts';
import { waitsForApplicant } from '../../domain/cases/clock-of.ts';
import { openSteps } from '../../domain/cases/decide-case.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { Office } from '../office.ts';
import { caseDueAt, isWithApplicant } from '../views/cases/case-clock.ts';
import { lookUpCase } from '../views/cases/case-detail.ts';
import { sceneOf, serviceName } from '../views/hall-parts.ts';
import { readCode } from './read-code.ts';
import { homeWords } from './written-words.ts';

/** HM7: what the code shows: no name, no address, no words of a clerk. */
export interface RequestState {
  readonly caseId: string;
  readonly number: string;
  readonly service: Bilingual;
  readonly receivedAt: Instant;
  /** When an answer is due; null: it was given, or the case waits for the applicant. */
  readonly dueAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly is: 'working' | 'waits' | 'answered' | 'refused';
  readonly state: Bilingual;
  /** The papers asked for now. */
  readonly asked: readonly { readonly id: string; readonly name: Bilingual }[];
  /** The letter can be fetched, with something that only the applicant knows. */
  readonly hasLetter: boolean;
}

export async function lookUpRequest(office: Office, code: string): Promise<Reply<RequestState>> {
  const behind = await requestWith(office, code);
  if (!behind) return refused('unknown-request');
  const scene = sceneOf(office);
  const service = serviceOf(scene.hall.setup, behind.serviceId);
  const waits = isOpen(behind) && service !== undefined && waitsForApplicant(service, behind);
  const { number, openedAt: receivedAt, stage } = behind;
  const letter = await letterOf(office, behind);
  return granted({
    caseId: behind.id,
    number,
    receivedAt,
    service: serviceName(scene, behind.serviceId),
    dueAt: isOpen(behind) && !isWithApplicant(scene, behind) ? caseDueAt(scene, behind) : null,
    closedAt: stage.is === 'closed' ? stage.at : null,
    ...stateOf(office, behind, waits, letter !== null),
    asked: waits ? askedOf(office, behind) : [],
    hasLetter: letter !== null,
  });
}

export async function requestWith(office: Office, code: string): Promise<Case | undefined> {
  const caseId = await office.caseArchive.caseByCode(readCode(code));
  return caseId === undefined ? undefined : (await lookUpCase(office, caseId))?.case;
}

/** A letter that was sent and is still valid. It outlives the applicant's data (RT3), without which it cannot be fetched. */
export async function letterOf({ caseArchive }: Office, { letter, handedOver, visitId }: Case) {
  if (letter?.state !== 'signed' || handedOver === null || !(await caseArchive.applicant(visitId))) return null;
  const archived = await caseArchive.letter(letter.id);
  return archived && archived.cancelledWhy === null ? archived : null;
}

function stateOf(office: Office, behind: Case, waits: boolean, hasLetter: boolean): Pick<RequestState, 'is' | 'state'> {
  const { stage } = behind;
  if (waits) return { is: 'waits', state: both(({ state }) => state.waits) };
  if (stage.is === 'open') {
    const steps = openSteps(office.live.hall, behind).map(({ name }) => name);
    const named = (language: 'id' | 'en') => steps.map((name) => name[language]).join(', ');
    return { is: 'working', state: both(({ state }, language) => state.working(named(language))) };
  }
  if (stage.as !== 'done') return { is: 'refused', state: both(({ state }) => state.refused) };
  return { is: 'answered', state: both(({ state }) => (hasLetter ? state.answeredWithLetter : state.answered)) };
}

const both = (say: (words: (typeof homeWords)['id'], language: 'id' | 'en') => string): Bilingual => ({
  id: say(homeWords.id, 'id'),
  en: say(homeWords.en, 'en'),
});

function askedOf({ live }: Office, { serviceId, papers }: Case): RequestState['asked'] {
  const requirements = serviceOf(live.hall.setup, serviceId)?.requirements ?? [];
  return requirements
    .filter(({ id }) => papers[id] === 'missing')
    .map(({ id, text }) => ({ id, name: { id: text.text, en: text.en ?? text.text } }));
}
