import { decideAlarm } from './alarm/decide-alarm.ts';
import { recordRestore } from './backup/record-restore.ts';
import { decideCase } from './cases/decide-case.ts';
import { decideFile } from './cases/decide-file.ts';
import { decideOutage, outageDatedAnew } from './cases/decide-outage.ts';
import { decideComplaint } from './complaints/decide-complaint.ts';
import type { HallCommand } from './commands.ts';
import { decideCounter } from './counters/decide-counter.ts';
import { dayTurned } from './day.ts';
import { accept, refuse } from './decision.ts';
import type { Decision } from './decision.ts';
import { evolve } from './evolve.ts';
import type { Hall } from './hall.ts';
import type { Instant } from './hall-time/instant.ts';
import { decideHelp } from './help/decide-help.ts';
import { decideHome } from './home/decide-home.ts';
import { decidePaper } from './paper/decide-paper.ts';
import { decideMessage } from './post/decide-message.ts';
import { issueTicket } from './queue/issue-ticket.ts';
import { decideQueue } from './queue/decide-queue.ts';
import { decideSupervision } from './supervision/decide-supervision.ts';
import { collectSurvey } from './survey/decide-survey.ts';

/** Decides a command on the hall as it is now: returns events or a refusal. Pure: no clock, no randomness, no I/O. */
export function decide(hall: Hall, command: HallCommand, now: Instant): Decision {
  const turning = dayTurned(hall, now);
  if (command.type === 'close-day') return accept(...turning);
  if (command.type === 'refuse') return refuse(command.refusal);
  const today = turning.reduce(evolve, hall);
  const dated = outageDatedAnew(today, now);
  const decision = decideToday(dated.reduce(evolve, today), command, now);
  return decision.ok ? accept(...turning, ...dated, ...decision.events) : decision;
}

function decideToday(
  hall: Hall,
  command: Exclude<HallCommand, { type: 'close-day' | 'refuse' }>,
  now: Instant,
): Decision {
  switch (command.type) {
    case 'issue-ticket':
      return issueTicket(hall, command, now);
    case 'open-counter':
    case 'pause-counter':
    case 'resume-counter':
    case 'close-counter':
      return decideCounter(hall, command, now);
    case 'note-need':
    case 'note-applicant':
    case 'note-bringer':
    case 'link-case':
    case 'tick-papers':
    case 'send-file':
    case 'take-file':
    case 'release-file':
    case 'record-check':
    case 'issue-letter':
    case 'copy-letter':
      return decideFile(hall, command, now);
    case 'act-on-step':
    case 'tick-case-papers':
    case 'check-case':
    case 'attach-paper':
    case 'detach-paper':
    case 'copy-case-letter':
    case 'cancel-letter':
    case 'undo-move':
      return decideCase(hall, command, now);
    case 'receive-request':
    case 'bring-papers':
      return decideHome(hall, command, now);
    case 'receive-complaint':
    case 'act-on-complaint':
    case 'note-complaint':
    case 'attach-to-complaint':
    case 'undo-complaint':
    case 'print-complaint-receipt':
      return decideComplaint(hall, command, now);
    case 'begin-outage':
    case 'end-outage':
      return decideOutage(hall, command, now);
    case 'record-job':
    case 'record-printer':
    case 'print-test':
    case 'print-standard':
      return decidePaper(hall, command, now);
    case 'queue-message':
    case 'record-message':
    case 'decide-message':
      return decideMessage(hall, command, now);
    case 'correct-applicant': {
      const { type: _, ...corrected } = command;
      return accept({ type: 'applicant-corrected', at: now, ...corrected });
    }
    case 'record-asking': {
      const { kioskId, mark, listed } = command;
      return accept({ type: 'register-asked', at: now, kioskId, mark, listed });
    }
    case 'record-register': {
      const { snapshot, name, period, people } = command;
      return accept({ type: 'register-switched', at: now, snapshot, name, period, people });
    }
    case 'ask-help':
    case 'answer-help':
      return decideHelp(hall, command, now);
    case 'raise-alarm':
    case 'answer-alarm':
    case 'end-alarm':
      return decideAlarm(hall, command, now);
    case 'close-service':
    case 'end-day':
    case 'resume-day':
    case 'begin-day':
    case 'open-service':
    case 'release-counter':
    case 'tell-hall':
    case 'take-back-message':
      return decideSupervision(hall, command, now);
    case 'record-restore':
      return recordRestore(hall, command, now);
    case 'collect-survey':
      return collectSurvey(command, now);
    default:
      return decideQueue(hall, command, now);
  }
}
