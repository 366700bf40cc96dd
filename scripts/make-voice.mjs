// Generates the packs of voice/: `npm run make-voice [-- calls|kiosk]`. The clips are committed, so it is needed only
// when words change.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sayAs, withPhonemes } from '../voice/say-as.mjs';
import { voices } from './voice-clips.mjs';
import { kioskVoices } from './voice-kiosk.ts';

/** @typedef {import('./voice-clips.mjs').Voice} Voice */
/** @typedef {{ name: string, voices: Record<'id' | 'en', Voice>, encoding: string[], limitBytes: number }} Pack */

/** @type {Pack[]} */
const packs = [
  { name: 'calls', voices, encoding: ['--bitrate', '24'], limitBytes: 400_000 },
  // Sentences, heard from near: long frames save a third without an audible difference.
  { name: 'kiosk', voices: kioskVoices, encoding: ['--bitrate', '10', '--framesize', '60'], limitBytes: 1_100_000 },
];
const VOICE = join(dirname(dirname(fileURLToPath(import.meta.url))), 'voice');
const LOUDNESS_DB = -20;
const PEAK_DB = -1;

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const result = spawnSync(program, args, { encoding: 'utf8', timeout: 30_000 });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')}\n${result.stderr.trim()}`);
  return result.stdout + result.stderr;
}

function missingPrograms() {
  return ['espeak-ng', 'sox', 'soxi', 'opusenc'].filter((program) => spawnSync(program, ['--version']).error);
}

/** @param {string} stats @param {string} name */
function level(stats, name) {
  const found = new RegExp(`${name} lev dB\\s+(\\S+)`).exec(stats)?.[1];
  if (found === undefined || !Number.isFinite(Number(found))) throw new Error(`sox tells no ${name} level:\n${stats}`);
  return Number(found);
}

/**
 * Synthesises a clip, trims the silence at both ends, normalises its loudness, and fades its edges so that joints do
 * not click.
 * @param {Voice} voice @param {string} text @param {string} opus @param {string[]} encoding
 * @returns {number} seconds
 */
function makeClip(voice, text, opus, encoding) {
  const [raw, trimmed, wav] = ['raw', 'trimmed', 'wav'].map((step) => opus.replace('.opus', `.${step}.wav`));
  if (!raw || !trimmed || !wav) throw new Error(`no place to work for ${opus}`);
  run('espeak-ng', ['-v', voice.voice, '-s', String(voice.wordsPerMinute), '-w', raw, text]);
  const trim = ['silence', '1', '0.005', '0.3%', 'reverse'];
  run('sox', ['-R', raw, '-r', '48000', trimmed, ...trim, ...trim]);
  const stats = run('sox', [trimmed, '-n', 'stats']);
  const gain = Math.min(LOUDNESS_DB - level(stats, 'RMS'), PEAK_DB - level(stats, 'Pk'));
  run('sox', ['-R', trimmed, wav, 'gain', gain.toFixed(2), 'fade', 't', '0.004', '0', '0.008']);
  // A fixed serial number, like sox's fixed dither (-R): the same words give the same bytes, so a second run changes no
  // file.
  const plain = ['--padding', '0', '--discard-comments', '--discard-pictures', '--serial', '1'];
  run('opusenc', ['--quiet', ...encoding, '--vbr', '--comp', '10', ...plain, wav, opus]);
  const seconds = Number(run('soxi', ['-D', wav]));
  [raw, trimmed, wav].forEach((file) => rmSync(file));
  return Number(seconds.toFixed(3));
}

/** @param {Pack} pack @param {'id' | 'en'} language @param {string} folder */
function makeLanguage({ name, voices, encoding, limitBytes }, language, folder) {
  const voice = voices[language];
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  /** @type {Record<string, { seconds: number, says: string }>} */
  const clips = {};
  for (const [key, text] of Object.entries(voice.clips)) {
    const file = join(folder, `${key}.opus`);
    const seconds = makeClip(voice, withPhonemes(text, sayAs[language]), file, encoding);
    clips[key] = { seconds, says: text.replace(/[,.?]$/, '') };
    bytes += statSync(file).size;
  }
  if (bytes > limitBytes) throw new Error(`${name}/${language}: ${bytes} bytes, more than ${limitBytes}`);
  const spoken = Object.values(clips).reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(`${name}/${language}: ${Object.keys(clips).length} clips, ${spoken.toFixed(1)} s, ${bytes} bytes`);
  return { voice: `${voice.voice} ${voice.wordsPerMinute}`, clips };
}

/**
 * Only the durations, for a screen that needs to know how long a call takes, but not what its clips say.
 * @param {Record<string, { clips: Record<string, { seconds: number }> }>} languages
 */
const secondsOf = (languages) =>
  Object.fromEntries(
    Object.entries(languages).map(([language, { clips }]) => [
      language,
      Object.fromEntries(Object.entries(clips).map(([key, { seconds }]) => [key, seconds])),
    ]),
  );

/** @param {Pack} pack */
function makePack(pack) {
  const target = join(VOICE, pack.name);
  const work = mkdtempSync(join(tmpdir(), 'voice-'));
  try {
    const generator =
      /eSpeak NG text-to-speech: (\S+)/.exec(run('espeak-ng', ['--version']))?.[1] ?? 'of unknown version';
    const languages = Object.fromEntries(
      /** @type {const} */ (['id', 'en']).map((each) => [each, makeLanguage(pack, each, join(work, each))]),
    );
    const manifest = { generator: `eSpeak NG ${generator}`, languages };
    writeFileSync(join(work, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const lists = pack.name === 'calls' ? ['manifest.json', 'seconds.json'] : ['manifest.json'];
    if (lists.length > 1)
      writeFileSync(join(work, 'seconds.json'), `${JSON.stringify(secondsOf(languages), null, 2)}\n`);
    // Only a complete pack replaces the previous one.
    for (const name of [...Object.keys(pack.voices), ...lists]) {
      rmSync(join(target, name), { recursive: true, force: true });
      cpSync(join(work, name), join(target, name), { recursive: true });
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => packs.every((pack) => pack.name !== name));
if (unknown.length > 0) {
  console.error(`There is no pack ${unknown.join(', ')}; there are ${packs.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const missing = missingPrograms();
if (missing.length > 0) {
  console.error(`Making the voice needs ${missing.join(', ')}. On Debian: apt-get install espeak-ng sox opus-tools`);
  console.error('Running the hall does not: the clips that are in voice/ are enough.');
  process.exit(1);
}

packs.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).forEach(makePack);
