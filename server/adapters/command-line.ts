// What the commands of the office have in common: what whoever types them can mend is said in a sentence (DU12).
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

const WRONG_USAGE = 2;

/** What was typed; whatever the command does not know is named, with the right usage below it. */
export function typedOptions<const T extends ParseArgsConfig>(usage: string, config: T) {
  try {
    return parseArgs(config);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    if (!(fault instanceof Error) || !code.startsWith('ERR_PARSE_ARGS_')) throw fault;
    const [, name = ''] = /'([^' ]+)/.exec(fault.message) ?? [];
    const wrong = code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? 'tidak diisi dengan benar' : 'tidak dikenal';
    return misused(usage, `${name} ${wrong}`);
  }
}

/** What was typed says something that the command would leave undone, or do otherwise. */
export function misused(usage: string, what: string): never {
  return end(`${what}.\n${usage}`, WRONG_USAGE);
}

export function end(sentence: string, code = 1): never {
  console.error(sentence);
  process.exit(code);
}

/** What the machine calls that a file could not be read or written; null: it is another fault. */
export const fileTrouble = (fault: unknown): string | null =>
  fault instanceof Error && 'syscall' in fault && 'code' in fault ? String(fault.code) : null;
