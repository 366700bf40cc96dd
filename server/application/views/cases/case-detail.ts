import type { CaseDetail } from '../../../../contract/views/case-view.ts';
import { isOpen } from '../../../domain/cases/case.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { caseOf } from '../../../domain/cases/file-facts.ts';
import { mayUndo, openSteps } from '../../../domain/cases/decide-case.ts';
import { stepOf } from '../../../domain/procedures/procedure.ts';
import type { Actor } from '../../../domain/cases/case-commands.ts';
import { visitorAt } from '../../../domain/hall.ts';
import { serviceOf } from '../../../domain/hall-setup.ts';
import type { ArchivedCase } from '../../../ports/case-archive.ts';
import type { Applicant, Brought } from '../../../ports/ledger.ts';
import { bringerShown } from '../../cases/bringer.ts';
import { templateOf } from '../../letters/letter-words.ts';
import type { Office } from '../../office.ts';
import { programmeShown } from '../../kiosk/register-desk.ts';
import { caseTime, stepTime } from './case-clock.ts';
import { fromHome, messagesOf } from './case-messages.ts';
import { caseLetter } from './case-letter-view.ts';
import { stepsShown } from './case-steps.ts';
import { storyOf } from './case-story.ts';
import { sceneOf, serviceName } from '../hall-parts.ts';
import type { Scene } from '../hall-parts.ts';
import { rowsOf, visitorsByCase } from './inbox.ts';
import { checkShown, paperTicks } from '../visit-card.ts';

/** The case from memory, or from the tables when it is over. */
export async function lookUpCase({ live, caseArchive }: Office, caseId: string): Promise<ArchivedCase | undefined> {
  const archived = await caseArchive.case(caseId);
  const living = live.hall.cases.get(caseId);
  return archived && { ...archived, case: living ?? archived.case };
}

/** The whole case on one page, for somebody with these roles. */
export async function caseDetail(
  office: Office,
  { case: behind, visitNumber, recipient }: ArchivedCase,
  actor: Actor,
  counterId: string | null,
): Promise<CaseDetail> {
  const scene = sceneOf(office);
  const [applicant, events, clerks] = await Promise.all([
    office.caseArchive.applicant(behind.visitId),
    office.caseArchive.story(behind.id),
    office.access.clerks(),
  ]);
  const clerkNames = new Map(clerks.map(({ id, fullName }) => [id, fullName]));
  const mine = minePart(scene, behind, actor);
  const story = storyOf(scene, behind.serviceId, events, clerkNames);
  return {
    ...headPart(scene, behind, visitNumber),
    ...filePart(office, scene, behind, applicant),
    steps: stepsShown(scene, behind, events),
    mine,
    purposes: [...(templateOf(office, behind.serviceId)?.purposes ?? [])],
    letter: await caseLetter(office, scene, behind, actor, clerkNames),
    handedOver: behind.handedOver && { ...behind.handedOver, name: recipient },
    outcome: isOpen(behind) ? null : (story.findLast(({ outcome }) => outcome !== null)?.outcome ?? null),
    story,
    fromHome: fromHome(behind),
    messages: await messagesOf(office, behind),
    mayAttach: isOpen(behind) && (mine.length > 0 || isAtCounterOf(scene, behind, actor)),
    mayUndo: mayUndo(behind, actor.clerkId, scene.now),
    mayLink: mayLink(scene, behind, counterId),
    moves: behind.moves,
  };
}

type Head = 'caseId' | 'number' | 'service' | 'state' | 'openedAt' | 'closedAt' | 'due' | 'lateStep';

function headPart(scene: Scene, behind: Case, visitNumber: string): Pick<CaseDetail, Head | 'visitNumber' | 'waiting'> {
  const { stage } = behind;
  return {
    caseId: behind.id,
    number: behind.number,
    service: serviceName(scene, behind.serviceId),
    state: stage.is === 'open' ? 'open' : stage.as,
    openedAt: behind.openedAt,
    closedAt: stage.is === 'closed' ? stage.at : null,
    due: stage.is === 'open' ? caseTime(scene, behind) : null,
    lateStep: lateStep(scene, behind),
    visitNumber,
    waiting: isOpen(behind) && visitorsByCase(scene).has(behind.id),
  };
}

type File = 'need' | 'applicant' | 'bringer' | 'programmes' | 'papers' | 'attachments' | 'check';

function filePart(
  office: Office,
  scene: Scene,
  behind: Case,
  applicant: (Applicant & Brought) | undefined,
): Pick<CaseDetail, File> {
  const found = behind.check?.found;
  const person = found && office.register.byId(found.snapshot, found.personId);
  return {
    need: behind.need,
    applicant: applicant ?? null,
    // After the name was forgotten (RT3), the kind of bringer is still known.
    bringer: bringerShown(
      scene.file,
      behind.serviceId,
      behind.bringer && { ...behind.bringer, name: applicant?.broughtBy ?? '' },
    ),
    programmes: (person?.programmes ?? []).map(programmeShown),
    papers: paperTicks(scene, behind.serviceId, behind),
    attachments: [...behind.attachments],
    check: checkShown(behind.check, ({ snapshot, personId }) => office.register.byId(snapshot, personId)),
  };
}

function minePart(scene: Scene, behind: Case, { roles }: Actor): CaseDetail['mine'] {
  const service = scene.file.services.find(({ id }) => id === behind.serviceId);
  return rowsOf(scene, behind, roles).map((row) => {
    const step = service?.case?.steps.find(({ id }) => id === row.stepId);
    return { row, work: step?.work ?? [], records: step?.records ?? [], printed: step?.printed?.text ?? null };
  });
}

/** CS5: the step whose own limit has passed; in a case that is late, the step open longest. */
function lateStep(scene: Scene, behind: Case): CaseDetail['lateStep'] {
  const procedure = serviceOf(scene.hall.setup, behind.serviceId)?.case;
  const steps = behind.open.flatMap((open) => {
    const step = stepOf(procedure, open.stepId);
    return step ? [{ open, step }] : [];
  });
  const late = steps.find(({ open, step }) => stepTime(scene, behind, step, open)?.is === 'late');
  if (late) return late.step.name;
  if (!isOpen(behind) || caseTime(scene, behind).is !== 'late') return null;
  return steps.toSorted((a, b) => a.open.openedAt - b.open.openedAt)[0]?.step.name ?? null;
}

function isAtCounterOf({ hall }: Scene, behind: Case, { roles }: Actor): boolean {
  if (openSteps(hall, behind).length > 0) return false;
  const stations = serviceOf(hall.setup, behind.serviceId)?.journey.map(({ stationId }) => stationId) ?? [];
  return hall.setup.stations.some(
    ({ id, roleId }) => roleId !== undefined && stations.includes(id) && roles.includes(roleId),
  );
}

function mayLink({ hall }: Scene, behind: Case, counterId: string | null): boolean {
  const visitor = counterId === null ? undefined : visitorAt(hall, counterId);
  if (!isOpen(behind) || visitor?.stage.is !== 'serving' || visitor.caseId === behind.id) return false;
  return caseOf(hall, visitor)?.visitId !== visitor.id;
}
