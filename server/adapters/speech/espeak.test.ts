import { expect, it } from 'vitest';
import { decibels, rms } from '../../../voice/level.ts';
import { secondsOf, soundIn, wavOf } from '../../../voice/wav.ts';
import { espeak } from './espeak.ts';
import { packagedEngine } from './find-engine.ts';
import { runProgram } from './run-program.ts';

const RATE = 22_050;
/** Speech runs at lower priority than all other tests. */
const BUSY_MACHINE_MS = 300_000;
const spoken = Float32Array.from({ length: RATE }, (_, i) => (i < 5_000 ? 0 : 0.1 * Math.sin(i / 8)));
/** What the program writes to a pipe: without its length, which it does not know yet. */
const intoPipe = () => {
  const wav = wavOf({ rate: RATE, samples: spoken });
  new DataView(wav.buffer).setUint32(4, 0x7ffff024, true);
  new DataView(wav.buffer).setUint32(40, 0x7ffff000, true);
  return wav;
};

const node = (script: string) => runProgram({ command: process.execPath, args: ['-e', script] }, '');

it('[VO9] reads our pronunciation, and no phonemes that stand in a hall’s words', async () => {
  const read: string[] = [];
  const engine = espeak('1.51', (_, text) => {
    read.push(text);
    return Promise.resolve(intoPipe());
  });
  await engine.render("Loket 3 [[b'o:m]]", 'id');
  await engine.render('Loket 3', 'en');
  expect(read).toEqual(["[[lok'Et]] 3   b'o:m  ", 'Loket 3']);
});

it('[VO7] gives a whole WAV, trimmed, at the loudness of the packs', async () => {
  const wav = await espeak('1.51', () => Promise.resolve(intoPipe())).render('Loket', 'id');
  const sound = soundIn(wav);
  expect(sound && decibels(rms(sound.samples))).toBeCloseTo(-20, 0);
  expect(sound && secondsOf(sound)).toBeLessThan(0.85);
});

it('[VO2] fails when the program writes nothing, or silence', async () => {
  const silence = wavOf({ rate: RATE, samples: new Float32Array(RATE) });
  for (const written of [new Uint8Array(), new Uint8Array(45), silence]) {
    await expect(espeak('1', () => Promise.resolve(written)).render('Loket', 'id')).rejects.toThrow('eSpeak NG');
  }
});

it('[VO2] speaks by the package where the program is not installed, words that look like an option included', async () => {
  const engine = packagedEngine(BUSY_MACHINE_MS);
  if (!engine) throw new Error('The optional package espeak-ng is not installed here.');
  for (const words of ['Surat keterangan', '--version', '-w lain.wav']) {
    const sound = soundIn(await engine.render(words, 'id'));
    expect(sound && secondsOf(sound)).toBeGreaterThan(0.5);
  }
});

it('[VO2] tells what a program said when it failed, and does not wait for one that is not there', async () => {
  await expect(node('console.error("no voice"); process.exit(3)')).rejects.toThrow('ended with 3: no voice');
  await expect(runProgram({ command: 'no-such-program-here', args: [] }, 'x')).rejects.toThrow('ENOENT');
});

it('[VO2] stops a program that writes without end', async () => {
  const endless = 'const chunk = Buffer.alloc(1e6); const go = () => process.stdout.write(chunk, go); go();';
  await expect(node(endless)).rejects.toThrow('SIGKILL');
});
