import { granted } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { HallCommand } from '../../domain/commands.ts';
import type { Office } from '../office.ts';
import { forgetKept, settleKept } from './put-away.ts';

/** AT2: what lies on the disk comes to the ledger by this command; what the hall refuses is forgotten again. */
export async function keepWithLedger(
  office: Pick<Office, 'live' | 'attachments' | 'log'>,
  attachmentId: string,
  command: HallCommand,
  commandId: string | null,
): Promise<Reply<null>> {
  const reply = await office.live
    .perform({ command, commandId, answer: () => attachmentId })
    .catch((fault: unknown) => {
      forgetKept(office, attachmentId);
      throw fault;
    });
  if (reply.ok && reply.value === attachmentId) settleKept(office, attachmentId);
  // Refused, or repeated after a lost answer (IS2): then the first one stands.
  else forgetKept(office, attachmentId);
  return reply.ok ? granted(null) : reply;
}
