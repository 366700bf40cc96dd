import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { stepOf } from '../../domain/procedures/procedure.ts';
import type { Complaint, ComplaintKind } from '../../domain/complaints/complaint.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { ArchivedComplaint } from '../../ports/complaint-archive.ts';
import type { Office } from '../office.ts';

/** What the code shows: the state, and the answer once delivered. No name, and not the complaint's own text. */
export interface ComplaintSeen {
  readonly number: string;
  readonly kind: ComplaintKind;
  readonly state: 'open' | 'answered' | 'closed';
  /** The open steps in the words of the hall's file; empty when it is over. */
  readonly shownAs: readonly Bilingual[];
  readonly receivedAt: Instant;
  readonly closedAt: Instant | null;
  /** Null: not delivered yet, or closed without one. */
  readonly answer: { readonly words: string; readonly at: Instant } | null;
}

/** CM9: an unknown and a mistyped code get the same answer; only wrong ones count. */
export async function lookUpComplaint(office: Office, code: string, address: string): Promise<Reply<ComplaintSeen>> {
  const look = () => office.complaintArchive.byCode(normalised(code)).then((archived) => ({ archived }));
  const tried = await office.guesses.complaints.guess(address, office.clock.now(), look, ({ archived }) => !archived);
  if (!tried) return refused('too-many-tries');
  return tried.archived ? granted(seen(office, tried.archived)) : refused('unknown-code');
}

/** People type codes in groups, as printed, and in lower case. */
const normalised = (code: string): string => code.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();

function seen({ live }: Office, { complaint, moves }: ArchivedComplaint): ComplaintSeen {
  const { number, kind, stage, receivedAt, answer } = complaint;
  const isDelivered = answer?.state === 'delivered';
  return {
    number,
    kind,
    receivedAt,
    state: stage.is === 'open' ? 'open' : stage.as,
    shownAs: shownAs(live.hall.setup.complaints.steps, complaint),
    closedAt: stage.is === 'closed' ? stage.at : null,
    answer: isDelivered ? { words: moves.get(answer.moveId)?.answer ?? '', at: answer.at } : null,
  };
}

function shownAs(steps: Office['live']['hall']['setup']['complaints']['steps'], { open }: Complaint): Bilingual[] {
  return open.flatMap(({ stepId }) => {
    const shown = stepOf({ steps }, stepId)?.shownAs;
    return shown ? [{ id: shown.id, en: shown.en }] : [];
  });
}
