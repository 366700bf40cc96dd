import { granted } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { HallCommand } from '../../domain/commands.ts';
import type { Office } from '../office.ts';

/** AT2: what lies on the disk comes to the ledger by this command; what the hall refuses is forgotten again. */
export async function keepWithLedger(
  { live, attachments }: Pick<Office, 'live' | 'attachments'>,
  attachmentId: string,
  command: HallCommand,
  commandId: string | null,
): Promise<Reply<null>> {
  const reply = await live.perform({ command, commandId, answer: () => attachmentId }).catch((fault: unknown) => {
    attachments.forget(attachmentId);
    throw fault;
  });
  if (reply.ok && reply.value === attachmentId) attachments.settle(attachmentId);
  // Refused, or repeated after a lost answer (IS2): then the first one stands.
  else attachments.forget(attachmentId);
  return reply.ok ? granted(null) : reply;
}
