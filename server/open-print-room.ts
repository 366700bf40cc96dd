import { SpoolingPrintRoom } from './adapters/paper/print-room.ts';
import type { PrintRoomParts } from './adapters/paper/print-room.ts';
import type { LiveHall } from './application/live-hall/live-hall.ts';

type Parts = Omit<PrintRoomParts, 'recordJob' | 'recordPrinter'> & { readonly live: LiveHall };

/** Opens the printers of the hall; their reports about jobs and about themselves become events of the hall. */
export const openPrintRoom = ({ live, ...parts }: Parts): SpoolingPrintRoom =>
  new SpoolingPrintRoom({
    ...parts,
    recordJob: ({ id: jobId, printerId }, { state, detail, bytes }) =>
      live.noteBeside({
        command: { type: 'record-job', jobId, printerId, state, detail },
        drawn: bytes && { jobId, bytes },
      }),
    recordPrinter: async (printerId, condition) => {
      const command = { type: 'record-printer', printerId, condition } as const;
      await live.perform({ command, commandId: null, answer: () => null });
    },
  });
