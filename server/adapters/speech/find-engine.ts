import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { SpeechEngine } from '../../ports/voice.ts';
import { espeak } from './espeak.ts';
import { runProgram, WITHIN_MS } from './run-program.ts';

const READ_UTF8 = ['-b', '1'];
const PACKAGE_PROCESS = join(import.meta.dirname, 'espeak-package-process.mjs');

/** The installed program, or else the package shipped with the hub, or none (decision 13). */
export async function findEngine(): Promise<SpeechEngine | null> {
  return (await installedEngine()) ?? packagedEngine();
}

/** `apt-get install espeak-ng`: a tenth of a second per sentence. */
async function installedEngine(): Promise<SpeechEngine | null> {
  const version = await versionOf('espeak-ng');
  return version === null
    ? null
    : espeak(version, (args, text) =>
        runProgram({ command: 'espeak-ng', args: [...args, ...READ_UTF8, '--stdin', '--stdout'] }, text),
      );
}

/** The same program as WebAssembly, in a process of its own: half a second per sentence. */
export function packagedEngine(withinMs = WITHIN_MS): SpeechEngine | null {
  const version = packagedVersion();
  return version === null
    ? null
    : espeak(`in espeak-ng@${version}`, (args, text) =>
        runProgram({ command: process.execPath, args: [PACKAGE_PROCESS, ...args, ...READ_UTF8], withinMs }, text),
      );
}

async function versionOf(command: string): Promise<string | null> {
  try {
    const said = Buffer.from(await runProgram({ command, args: ['--version'] }, '')).toString('utf8');
    return /eSpeak NG text-to-speech: (\S+)/.exec(said)?.[1] ?? null;
  } catch {
    return null; // not installed here
  }
}

function packagedVersion(): string | null {
  try {
    const entry = fileURLToPath(import.meta.resolve('espeak-ng'));
    const { version } = JSON.parse(readFileSync(join(entry, '../../package.json'), 'utf8')) as { version: string };
    return version;
  } catch {
    return null; // an optional package that npm left out
  }
}
