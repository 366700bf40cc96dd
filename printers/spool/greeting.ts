import * as commands from '../escpos/commands.ts';
import { longestCommand } from '../models.ts';
import { conditionOf, realTimeStatus } from '../escpos/status.ts';
import { breakOff } from './break-off.ts';
import type { Effect, Next, PrintMachine, Step } from './print-machine.ts';
import { probe } from './probing.ts';
import { claim } from './sending.ts';

type Greeting = Extract<Step, { is: 'greeting' }>;

/** Attempts to end an unfinished command before a printer counts as silent. */
const ROUNDS = 3;

/** First exchange on a new connection: asks whether the printer answers, and switches on its automatic status reports. */
export function greet(machine: PrintMachine): Next {
  if (machine.model.answers === 'never') return greeted({ ...machine, condition: 'ready' });
  return ask(machine, { is: 'greeting', rounds: 0, online: null, alive: false }, [
    commands.endOfBrokenFigures,
    commands.askNow,
    commands.reportEveryChange,
  ]);
}

/** A stopped printer answers nothing but this; it comes in pairs: whether it is stopped, and why. */
export function heardRealTime(machine: PrintMachine, step: Greeting, byte: number): Next {
  if (step.online === null) return [{ ...machine, step: { ...step, online: byte } }, []];
  const status = realTimeStatus(step.online, byte);
  const heard = { ...machine, hasAnswered: true, answersAtOnce: true, status, condition: conditionOf(status) };
  return [{ ...heard, step: { ...step, online: null, alive: true } }, []];
}

/**
 * No report came. A stopped printer is asked again; one that runs may be waiting for the rest of a command that the
 * cable cut off, and swallow everything until it has it.
 */
export function greetAgain(machine: PrintMachine, step: Greeting): Next {
  if (machine.status?.stopped) {
    return ask(
      { ...machine, status: null },
      { ...step, online: null },
      machine.pendingWrites > 0 ? [] : [commands.askNow],
    );
  }
  if (step.rounds >= ROUNDS) return giveUp(machine, step);
  const questions = [endOfBrokenCommand(machine), commands.askNow, commands.reportEveryChange];
  const round = { ...step, online: null, rounds: step.rounds + 1 };
  return ask(machine, round, machine.pendingWrites > 0 ? [] : questions);
}

/**
 * The printer is there. That it has said so is no sign that it listens: in the middle of a command that was broken off it reports a
 * closed cover by itself, too. So that is ended first, and what is on paper of it is cut away.
 */
export function greeted(machine: PrintMachine): Next {
  const clean: Effect[] = machine.scrap ? [{ is: 'write', bytes: endOfBrokenPaper(machine) }] : [];
  const ready = { ...machine, pendingWrites: machine.pendingWrites + clean.length };
  const [next, effects] = ready.confirms === 'ask' ? probe(ready, 'process-id') : claim(ready);
  return [next, [{ is: 'no-timer' }, ...clean, ...effects]];
}

const endOfBrokenCommand = ({ model }: PrintMachine): Buffer => commands.endOfBrokenCommand(longestCommand(model));

/** The question at its end may have been swallowed the first time. */
const endOfBrokenPaper = (machine: PrintMachine): Buffer =>
  Buffer.concat([
    endOfBrokenCommand(machine),
    commands.ejectScrap(machine.model.cutter, machine.model.feedToCutterDots),
    ...(machine.model.answers === 'never' ? [] : [commands.reportEveryChange]),
  ]);

/** Some printers never answer; theirs can still print, and their jobs end as sent. Others have answered before. */
function giveUp(machine: PrintMachine, step: Greeting): Next {
  if (machine.pendingWrites > 0) return breakOff(machine, 'no-progress', 'silent');
  if (step.alive) return greeted(machine);
  if (machine.hasAnswered) return breakOff(machine, 'no-progress', 'silent');
  return greeted({ ...machine, confirms: 'none', condition: 'ready' });
}

function ask(machine: PrintMachine, step: Greeting, questions: readonly Uint8Array[]): Next {
  const writes: Effect[] = questions.length > 0 ? [{ is: 'write', bytes: Buffer.concat(questions) }] : [];
  return [
    { ...machine, step, pendingWrites: machine.pendingWrites + writes.length },
    [...writes, { is: 'timer', ms: machine.timings.answerMs }],
  ];
}
