import type { CaseDetail } from '../../../../contract/views/case-view.ts';
import type { Case } from '../../../domain/cases/case.ts';
import type { JobState } from '../../../domain/paper/print-job.ts';
import type { Actor } from '../../../domain/cases/case-commands.ts';
import { partOf } from '../../../domain/procedures/procedure-part.ts';
import { letterOf, serviceOf } from '../../../domain/hall-setup.ts';
import { isFromHome } from '../../../domain/home/home.ts';
import { handOverPrinter, stepThatDoes } from '../../../domain/letters/deeds.ts';
import { isForRoll } from '../../../domain/letters/letter-setup.ts';
import { templateOf } from '../../letters/letter-words.ts';
import type { Office } from '../../office.ts';
import { roleName } from '../hall-parts.ts';
import type { Scene } from '../hall-parts.ts';

/** State of the print job of a visit's letter, or of its newest copy; null: nothing was to be printed. */
export const letterJob = ({ hall }: Scene, visitId: string): JobState | null =>
  [...hall.jobs.values()].findLast((job) => job.visitId === visitId && job.kind === 'letter')?.state ?? null;

/** A case's letter: its initials so far, its number, and whether it is still valid. */
export async function caseLetter(
  office: Office,
  scene: Scene,
  behind: Case,
  actor: Actor,
  clerkNames: ReadonlyMap<string, string>,
): Promise<CaseDetail['letter']> {
  const { letter, serviceId } = behind;
  if (!letter) return null;
  const archived = letter.state === 'draft' ? undefined : await office.caseArchive.letter(letter.id);
  const { setup } = scene.hall;
  const signing = stepThatDoes(partOf(serviceOf(setup, serviceId), isFromHome(behind)), 'sign')?.roles ?? [];
  const cancelledWhy = archived?.cancelledWhy ?? null;
  const state = cancelledWhy === null ? letter.state : 'cancelled';
  return {
    letterId: letter.id,
    state,
    number: letter.number,
    purpose: letter.purpose,
    title: archived?.slip.title ?? templateOf(office, serviceId)?.title ?? '',
    parafs: (letterOf(setup, serviceId)?.paraf ?? []).map((roles, i) => {
      const given = letter.parafs[i];
      return {
        roles: (given ? [given.roleId] : roles).map((role) => roleName(scene, role)),
        by: given ? (clerkNames.get(given.clerkId) ?? '—') : null,
        at: given?.at ?? null,
        changedSince: state === 'draft' && given?.changedSince === true,
      };
    }),
    copies: archived?.copies ?? letter.copies,
    job: letterJob(scene, behind.visitId),
    reason: cancelledWhy,
    mayCopy:
      state === 'signed' &&
      scene.hall.cases.has(behind.id) &&
      isForRoll(letterOf(setup, serviceId)) &&
      handOverPrinter(scene.hall, serviceId) !== undefined,
    mayCancel: state === 'signed' && (actor.administers || signing.some((role) => actor.roles.includes(role))),
  };
}
