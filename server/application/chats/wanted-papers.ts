import { isOpen } from '../../domain/cases/case.ts';
import type { Case } from '../../domain/cases/case.ts';
import { waitsForApplicant } from '../../domain/cases/clock-of.ts';
import type { PaperFact, WantedPapers } from '../../domain/chat/hall-facts.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import { isFromHome } from '../../domain/home/home.ts';
import { phoneDigits } from '../../domain/home/reply-address.ts';
import type { RequestState } from '../home/look-up-request.ts';
import type { Office } from '../office.ts';
import { paperFact } from './chat-parts.ts';

/** WA6: the writer's own requests that wait for papers, found by the number given with them; oldest first. */
export async function wantedFrom(office: Office, address: string): Promise<readonly WantedPapers[]> {
  const waiting = [...office.live.hall.cases.values()].filter((each) => waits(office, each));
  const his = await Promise.all(
    waiting.map(async (each) => {
      const applicant = await office.caseArchive.applicant(each.visitId);
      return applicant && phoneDigits(applicant.phone) === address ? [each] : [];
    }),
  );
  return his.flat().map((each) => ({
    code: each.code ?? '',
    number: each.number,
    papers: factsOf(office, each.serviceId, (id) => each.papers[id] === 'missing'),
  }));
}

function waits({ live }: Office, each: Case): boolean {
  const service = serviceOf(live.hall.setup, each.serviceId);
  return isFromHome(each) && isOpen(each) && service !== undefined && waitsForApplicant(service, each);
}

/** The same for a request found by its code, from any number. */
export function wantedOf(
  office: Office,
  { is, caseId, number, asked }: RequestState,
  code: string,
): WantedPapers | null {
  const behind = office.live.hall.cases.get(caseId);
  if (is !== 'waits' || !behind || asked.length === 0) return null;
  const papers = factsOf(office, behind.serviceId, (id) => asked.some((paper) => paper.id === id));
  return { code, number, papers };
}

const factsOf = ({ file }: Office, serviceId: string, isWanted: (id: string) => boolean): readonly PaperFact[] => {
  const requirements = file.current.services.find(({ id }) => id === serviceId)?.requirements ?? [];
  return requirements.filter(({ id }) => isWanted(id)).map(paperFact);
};
