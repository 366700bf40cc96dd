// A hub that can open no file any more begins a program, and prints how that ended. Argument: which program.
import { openSync } from 'node:fs';
import { buildInProcess } from './register/import-process.ts';
import { runProgram } from './speech/run-program.ts';

const takeAll = (): void => {
  for (;;) openSync('/dev/null', 'r');
};

const codeOf = (fault: unknown): unknown => (fault instanceof Error && 'code' in fault ? fault.code : fault);

async function endOf(work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (fault) {
    return codeOf(fault);
  }
}

const order = { file: 'none.csv', today: '2026-11-23', snapshotFile: '', refusedFile: '', keys: null };
const programs: Readonly<Record<string, () => unknown>> = {
  import: () => buildInProcess(order, () => {}),
  voice: () => runProgram({ command: 'cat', args: [] }, 'A satu'),
};

const full = await endOf(takeAll);
const ended = await endOf(programs[process.argv[2] ?? ''] ?? (() => 'no such program'));
process.stdout.write(`${String(full)}, ${String(ended)}`);
