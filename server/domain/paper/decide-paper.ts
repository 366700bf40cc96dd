import type { PaperCommand } from '../commands.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import { printStandard } from './print-standard.ts';
import { testSlip } from './visit-slips.ts';

/** Reports of the spool, and the office's test print. Reports are facts and are never refused. */
export function decidePaper(hall: Hall, command: PaperCommand, now: Instant): Decision {
  if (command.type === 'print-standard') return printStandard(hall, command, now);
  const { printerId } = command;
  switch (command.type) {
    case 'record-job': {
      const { jobId, state, detail } = command;
      return accept({ type: 'job-changed', at: now, jobId, printerId, state, detail });
    }
    case 'record-printer':
      if ((hall.printers.get(printerId) ?? 'ready') === command.condition) return accept();
      return accept({ type: 'printer-changed', at: now, printerId, condition: command.condition });
    case 'print-test': {
      const printer = hall.setup.printers.find(({ id }) => id === printerId);
      if (!printer) return refuse('unknown-printer');
      const paper = testSlip(hall, printer.name, now);
      return accept({ type: 'paper-queued', at: now, jobId: command.jobId, printerId, visitId: null, paper });
    }
  }
}
