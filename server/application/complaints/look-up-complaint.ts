import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { stepOf } from '../../domain/cases/procedure.ts';
import type { Complaint, ComplaintKind } from '../../domain/complaints/complaint.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { ArchivedComplaint } from '../../ports/complaint-archive.ts';
import type { Office } from '../office.ts';

/** What whoever has the code may see: how it stands, and the answer once it is delivered. Nobody's name, and not his own words. */
export interface ComplaintSeen {
  readonly number: string;
  readonly kind: ComplaintKind;
  readonly state: 'open' | 'answered' | 'closed';
  /** In the words of the hall's file, of every step that is open; empty when it is over. */
  readonly shownAs: readonly Bilingual[];
  readonly receivedAt: Instant;
  /** When it last went on. */
  readonly movedAt: Instant;
  readonly closedAt: Instant | null;
  /** Null: not delivered yet, or closed without one. */
  readonly answer: { readonly words: string; readonly at: Instant } | null;
}

/** CM9: so many wrong codes from one address, and then none for a while. */
const WRONG_CODES = { points: 10, duration: 600 };
const tries = new WeakMap<object, RateLimiterMemory>();

/** CM9: an unknown code and a mistyped one get one answer; only wrong ones count. */
export async function lookUpComplaint(office: Office, code: string, address: string): Promise<Reply<ComplaintSeen>> {
  const wrong = triesAt(office);
  const tried = await wrong.get(address);
  if (tried !== null && tried.consumedPoints >= WRONG_CODES.points) return refused('too-many-tries');
  const archived = await office.complaintArchive.byCode(normalised(code));
  if (archived) return granted(seen(office, archived));
  await wrong.consume(address).catch(() => null); // refused from the next try on
  return refused('unknown-code');
}

/** People write it as it stands on paper, in groups, and in small letters. */
const normalised = (code: string): string => code.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();

function triesAt({ live }: Office): RateLimiterMemory {
  const known = tries.get(live) ?? new RateLimiterMemory(WRONG_CODES);
  tries.set(live, known);
  return known;
}

function seen({ live }: Office, { complaint, story, moves }: ArchivedComplaint): ComplaintSeen {
  const { number, kind, stage, receivedAt, answer } = complaint;
  const isDelivered = answer?.state === 'delivered';
  return {
    ...{ number, kind, receivedAt, state: stage.is === 'open' ? 'open' : stage.as },
    shownAs: shownAs(live.hall.setup.complaints.steps, complaint),
    movedAt: story.at(-1)?.at ?? receivedAt,
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
