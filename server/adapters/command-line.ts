// Shared by the office's commands: mistakes that whoever types can correct are told in a sentence (DU12).
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

const WRONG_USAGE = 2;

/** Parses the command line; unknown options are named, with the usage below. */
export function typedOptions<const T extends ParseArgsConfig>(usage: string, config: T) {
  if (process.argv.slice(2).some((typed) => typed === '--help' || typed === '-h')) {
    console.log(usage);
    process.exit(0);
  }
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

/** An option that the command would ignore or understand differently. */
export function misused(usage: string, what: string): never {
  return end(`${what}.\n${usage}`, WRONG_USAGE);
}

export function end(sentence: string, code = 1): never {
  console.error(sentence);
  process.exit(code);
}

/** The system's name for a file error; null: another fault. */
export const fileTrouble = (fault: unknown): string | null =>
  fault instanceof Error && 'syscall' in fault && 'code' in fault ? String(fault.code) : null;
