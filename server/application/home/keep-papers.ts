import { LARGEST_ATTACHMENT } from '../../../contract/attachment.ts';
import { MOST_PAPERS } from '../../../contract/lists.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Attachment } from '../../domain/cases/case.ts';
import { keepPhotos } from '../attachments/keep-photos.ts';
import { forgetKept, settleKept } from '../attachments/put-away.ts';
import type { Office } from '../office.ts';

/** A photo or PDF as sent; no requirement: in addition to those asked for. */
export interface PaperGiven {
  readonly requirementId: string | null;
  readonly bytes: Uint8Array;
}

/** The number of additional pages; more is abuse. */
const MOST_BESIDE = 10;

/** AT1, AT2, AT4: checked by content, re-encoded, and on disk before the hall is asked; all of them, or none. A refusal tells of which paper. */
export async function keepPapers(
  { attachments, clock }: Office,
  papers: readonly PaperGiven[],
): Promise<Reply<readonly Attachment[]>> {
  const large = papers.find(({ bytes }) => bytes.length > LARGEST_ATTACHMENT);
  if (large || papers.length > MOST_PAPERS + MOST_BESIDE)
    return refused('file-too-large', large?.requirementId ?? undefined);
  const kept = await keepPhotos(
    attachments,
    papers.map(({ bytes }) => bytes),
  );
  if (typeof kept === 'number') return refused('file-not-accepted', papers[kept]?.requirementId ?? undefined);
  return granted(
    kept.map((each, i) => ({ ...each, requirementId: papers[i]?.requirementId ?? null, at: clock.now() })),
  );
}

/** Asks the hall to accept them, and deletes them if that fails; after its answer a fault deletes nothing, since the ledger knows them. */
export function unlessLost<Answer>(
  office: Office,
  kept: readonly Attachment[],
  ask: () => Promise<Answer>,
): Promise<Answer> {
  return ask().catch((fault: unknown) => {
    settlePapers(office, kept, false);
    throw fault;
  });
}

/** Either the ledger knows them, or it never will and they are deleted. */
export function settlePapers(office: Office, kept: readonly Attachment[], isKnown: boolean): void {
  for (const { id } of kept) {
    if (isKnown) settleKept(office, id);
    else forgetKept(office, id);
  }
}
