import { refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Office } from '../office.ts';
import { readCode } from './read-code.ts';
import { keepPapers, settlePapers, unlessLost } from './keep-papers.ts';
import type { PaperGiven } from './keep-papers.ts';

type WhichRequest = { readonly code: string } | { readonly caseId: string };

interface PapersBrought {
  readonly number: string;
  /** The papers still waited for; none: the case has gone on. */
  readonly lacking: readonly string[];
}

/** HM4: the applicant sends what was asked for. Repeated with the same id, it takes effect once (IS2). */
export async function bringPapers(
  office: Office,
  which: WhichRequest,
  papers: readonly PaperGiven[],
  commandId: string | null = null,
): Promise<Reply<PapersBrought>> {
  const known = commandId === null ? undefined : await office.live.answered<PapersBrought>(commandId);
  if (known) return known;
  const caseId = 'caseId' in which ? which.caseId : await office.caseArchive.caseByCode(readCode(which.code));
  if (caseId === undefined) return refused('unknown-request');
  const kept = await keepPapers(office, papers);
  if (!kept.ok) return kept;
  const reply = await unlessLost(office, kept.value, () =>
    office.live.perform({
      command: { type: 'bring-papers', caseId, attachments: kept.value },
      commandId,
      answer: (hall) => {
        const { number = '', papers: states = {} } = hall.cases.get(caseId) ?? {};
        return { number, lacking: Object.keys(states).filter((id) => states[id] === 'missing') };
      },
    }),
  );
  const there = office.live.hall.cases.get(caseId)?.attachments ?? [];
  settlePapers(office, kept.value, reply.ok && kept.value.every(({ id }) => there.some((each) => each.id === id)));
  return reply.ok || reply.refusal !== 'unknown-case' ? reply : refused('case-closed');
}
