import { granted, refused } from '../../../contract/reply.ts';
import { actorOf, counterHeld, worksOnCases } from '../access/actor.ts';
import { searchOf } from '../cases/case-search.ts';
import { seesVisit } from '../access/sees-visit.ts';
import { caseDetail, lookUpCase } from '../views/cases/case-detail.ts';
import { caseFound } from '../views/cases/case-found.ts';
import { sceneOf } from '../views/hall-parts.ts';
import { howMany, searchInWords } from '../access/what-was-asked.ts';
import type { Answers } from './screen.ts';
import { audit } from '../access/audit.ts';

/** About two screens full; the next page is one press away. */
const FOUND_AT_ONCE = 50;

/** Views of cases. Each look at a person's data is in the audit record (DU5). */
export const caseAnswers: Answers<'case:see' | 'case:search' | 'visit:applicant'> = {
  'case:see': async (office, screen, { caseId }) => {
    const { seat } = screen;
    if (!worksOnCases(office, seat)) return refused('not-allowed');
    const looked = await lookUpCase(office, caseId);
    if (!looked) return refused('unknown-case');
    await audit(office, seat.clerk.id, 'case-seen', caseId);
    return granted(await caseDetail(office, looked, actorOf(office, seat), counterHeld(office, seat)));
  },

  'case:search': async (office, screen, { query, before }) => {
    if (!worksOnCases(office, screen.seat)) return refused('not-allowed');
    const search = searchOf(query, office.file.current.timeZone, office.clock.now());
    const { found, more } = await office.caseArchive.search(search, before, FOUND_AT_ONCE);
    const subject = howMany(searchInWords(office, search), found.length, more);
    await audit(office, screen.seat?.clerk.id, 'cases-searched', subject);
    const scene = sceneOf(office);
    return granted({ found: found.map((each) => caseFound(scene, each)), more });
  },

  'visit:applicant': async (office, { seat }, { visitId }) => {
    if (!worksOnCases(office, seat)) return refused('not-allowed');
    const visit = office.live.hall.visits.get(visitId);
    if (!visit || !(await seesVisit(office, seat, visit))) return refused('visit-elsewhere');
    const applicant = await office.caseArchive.applicant(visitId);
    if (!applicant) return granted(null);
    await audit(office, seat.clerk.id, 'person-seen', visitId);
    return granted(applicant);
  },
};
