// Speaks what comes in on stdin, and writes a WAV to stdout: the package espeak-ng, kept out of the hub's own process.
import { text } from 'node:stream/consumers';

// By a name, not a path of the program: npm may have left the optional package out.
const PACKAGE = 'espeak-ng';
const { default: speak } = await import(PACKAGE);
const WAV = 'said.wav';
const words = await text(process.stdin);
// Behind `--`, a sentence that begins with a hyphen is no option.
const { FS } = await speak({ arguments: ['-w', WAV, ...process.argv.slice(2), '--', words] });
process.stdout.write(FS.readFile(WAV));
