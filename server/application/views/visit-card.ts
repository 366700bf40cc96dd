import type { HallService } from '../../../contract/hall-file.ts';
import type { QueueRow } from '../../../contract/views/counter-view.ts';
import type { VisitCard } from '../../../contract/views/visit-card.ts';
import type { Work } from '../../domain/procedures/work.ts';
import { besideWords } from '../../domain/cases/beside-words.ts';
import { caseOf, factsOfVisit } from '../../domain/cases/file-facts.ts';
import type { FileFacts } from '../../domain/cases/file-facts.ts';
import { missingPapers } from '../../domain/cases/papers.ts';
import { partOf } from '../../domain/procedures/procedure-part.ts';
import { serviceOf, stopOf } from '../../domain/hall-setup.ts';
import type { RequirementSetup } from '../../domain/hall-setup.ts';
import { stepThatDoes } from '../../domain/letters/deeds.ts';
import { whyNoLetter } from '../../domain/letters/issue-letter.ts';
import { bringerShown } from '../cases/bringer.ts';
import { templateIn } from '../letters/letter-template.ts';
import { letterJob } from './cases/case-letter-view.ts';
import { caseBrief } from './cases/inbox.ts';
import { maskName } from '../../domain/register/person.ts';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import { programmeNames } from '../../domain/register/programmes.ts';
import { isWorkedOnAt } from '../../domain/queue/visit.ts';
import type { RegisterCheck, RegisterEntry, Visit } from '../../domain/queue/visit.ts';
import { backFor } from './back-for.ts';
import { serviceName, stationName } from './hall-parts.ts';
import type { Scene } from './hall-parts.ts';

export type PersonOf = (entry: RegisterEntry) => RegisteredPerson | undefined;

export function visitHead(scene: Scene, visit: Visit): Omit<QueueRow, 'since' | 'overtaken'> {
  const priority = scene.hall.setup.priorities.find(({ id }) => id === visit.priorityId);
  const back = backFor(scene, visit);
  return {
    visitId: visit.id,
    number: visit.number,
    service: serviceName(scene, visit.serviceId),
    arrivedAt: visit.arrivedAt,
    priority: priority ? { id: priority.id, name: priority.name, confirmed: visit.priorityConfirmed } : null,
    ...(back ? { back } : {}),
  };
}

/** A visit as a clerk of this station works on it. Names are masked here; the whole person is asked for and recorded. */
export function visitCard(
  scene: Scene,
  visit: Visit,
  counter: { id: string; stationId: string },
  personOf: PersonOf,
): VisitCard {
  const { hall, file } = scene;
  const template = templateIn(file, visit.serviceId);
  const work = stopOf(hall.setup, visit.serviceId, counter.stationId)?.work ?? [];
  const service = file.services.find(({ id }) => id === visit.serviceId);
  const behind = briefOf(scene, visit, counter.stationId);
  const mayIssueLetter =
    work.includes('issue-letter') &&
    !stepThatDoes(partOf(serviceOf(hall.setup, visit.serviceId), false), 'sign') &&
    isWorkedOnAt(visit, counter.id) &&
    Boolean(visit.check?.found) &&
    whyNoLetter(hall, visit) === null;
  return {
    ...visitHead(scene, visit),
    stage: visit.stage.is === 'done' ? 'waiting' : visit.stage.is,
    need: visit.need,
    note: visit.note,
    furtherTo: visit.furtherTo?.number ?? null,
    work: [...work],
    printed: saidOfHere(service, behind, counter.stationId),
    eligibility: service?.eligibility?.text ?? null,
    papers: paperTicks(scene, visit.serviceId, factsOfVisit(hall, visit)),
    applicant: visit.applicant,
    bringers: asksWhoBrings(scene, visit, work) ? (service?.broughtBy ?? []).map(({ id, name }) => ({ id, name })) : [],
    bringer: visit.bringer === null ? { id: '', name: '' } : (visit.bringer ?? null),
    broughtBy: broughtHere(scene, visit),
    case: behind,
    file: visit.file && {
      is: visit.file.is,
      station: stationName(scene, visit.file.stationId),
      sentAt: visit.file.sentAt,
    },
    check: checkShown(checkOf(scene, visit), personOf),
    letter: letterOf(scene, visit),
    purposes: [...(template?.purposes ?? [])],
    letterPaper: template?.paper ?? 'roll',
    programmes: [...(service?.programmes ?? [])],
    mayIssueLetter,
  };
}

/** CS8: what a desk has found out of the applicant since holds at the counter, too. */
function checkOf({ hall }: Scene, visit: Visit): RegisterCheck | null {
  const behind = caseOf(hall, visit);
  return behind?.visitId === visit.id ? behind.check : visit.check;
}

/** CS11: the case behind may be of another service, which calls those who bring by names of its own. */
function broughtHere({ hall, file }: Scene, visit: Visit): VisitCard['broughtBy'] {
  const { serviceId, bringer } = caseOf(hall, visit) ?? visit;
  return bringerShown(file, serviceId, bringer);
}

/** CS11: with the applicant; whoever has come for a case of another day has brought nothing. */
function asksWhoBrings({ hall }: Scene, visit: Visit, work: readonly Work[]): boolean {
  const isHisOwn = (caseOf(hall, visit)?.visitId ?? visit.id) === visit.id;
  return isHisOwn && work.includes('note-applicant');
}

export function paperTicks(
  { hall }: Scene,
  serviceId: string,
  file: Pick<FileFacts, 'papers' | 'check'>,
): VisitCard['papers'] {
  const service = serviceOf(hall.setup, serviceId);
  if (!service) return [];
  const missing = new Set(missingPapers(service, file).map(({ id }) => id));
  return service.requirements.map((paper) => {
    const state = file.papers[paper.id] ?? null;
    const isWithout = state !== 'present' && !missing.has(paper.id);
    const main = service.requirements.find(({ alternatives }) => alternatives?.includes(paper.id));
    return {
      id: paper.id,
      text: paper.text.text,
      mandatory: paper.mandatory,
      state,
      byRegister: isWithout && paper.unlessListed === true,
      stoodIn: isWithout && paper.mandatory && state !== 'not-needed',
      lacks: missing.has(paper.id),
      ...(main ? { insteadOf: main.text.text } : {}),
      beside: besidePaper(paper),
    };
  });
}

export function checkShown(check: RegisterCheck | null, personOf: PersonOf): VisitCard['check'] {
  if (!check) return null;
  const person = check.found ? personOf(check.found) : undefined;
  return {
    by: check.by,
    listed: check.found !== null,
    maskedName: person ? maskName(person.name) : null,
    programmes: (person?.programmes ?? []).map(({ id, receives }) => ({ name: programmeNames[id], receives })),
  };
}

/** The case behind a visitor, with what this station may do in it. */
function briefOf(scene: Scene, visit: Visit, stationId: string): VisitCard['case'] {
  const behind = caseOf(scene.hall, visit);
  const roleId = scene.hall.setup.stations.find(({ id }) => id === stationId)?.roleId;
  return behind ? caseBrief(scene, behind, roleId === undefined ? [] : [roleId]) : null;
}

function besidePaper(paper: RequirementSetup): string | null {
  const { called, issuer, countersignedBy } = besideWords(paper);
  const from = [
    issuer && `${called ? `${called} ` : ''}dari ${issuer}`,
    countersignedBy && `diketahui ${countersignedBy}`,
  ].filter(Boolean);
  const words = [...(from.length > 0 ? [from.join(', ')] : []), ...(paper.note === undefined ? [] : [paper.note])];
  return words.length > 0 ? words.join('. ') : null;
}

function letterOf(scene: Scene, { id, letter }: Visit): VisitCard['letter'] {
  return letter && { letterId: letter.id, number: letter.number, copies: letter.copies, job: letterJob(scene, id) };
}

/** SB4: of the steps of his case that are done here now, and else of the visit. */
function saidOfHere(service: HallService | undefined, behind: VisitCard['case'], stationId: string): string[] {
  const steps = service?.case?.steps.filter(({ id }) => behind?.mine.some(({ stepId }) => stepId === id)) ?? [];
  const ofSteps = steps.flatMap(({ printed }) => (printed ? [printed] : []));
  const stop = service?.journey.find((each) => each.stationId === stationId);
  return (ofSteps.length > 0 ? ofSteps : (stop?.printed ?? [])).map(({ text }) => text);
}
