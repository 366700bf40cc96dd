import { createHash } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so that characters are not confused. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 32;
export const LINES_OF_SHEET = 6;
const SIGNS_A_LINE = 9;

type KeyRead =
  | { readonly ok: true; readonly bytes: Buffer }
  /** The line of the sheet that was mistyped, from 1; null: as a whole it is no key. */
  | { readonly ok: false; readonly line: number | null };

/** The key as printed on the recovery sheet: six lines of nine characters and a check character. */
export function keyLines(bytes: Buffer): readonly string[] {
  const whole = Buffer.concat([bytes, digest('whole', bytes)]);
  const bits = [...whole].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: LINES_OF_SHEET }, (_, line) => {
    const signs = Array.from({ length: SIGNS_A_LINE }, (_, i) => {
      const at = (line * SIGNS_A_LINE + i) * 5;
      return SIGNS.charAt(Number.parseInt(bits.slice(at, at + 5), 2));
    }).join('');
    return `${signs.slice(0, 5)}-${signs.slice(5)}${checkSign(line, signs)}`;
  });
}

/** Reads a key file, a program's output, or what somebody typed from the sheet; hexadecimal digits are accepted, too. */
export function readKey(given: Buffer | string): KeyRead {
  if (typeof given !== 'string' && given.length === KEY_BYTES) return { ok: true, bytes: Buffer.from(given) };
  const text = given
    .toString('utf8')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('')
    .replace(/[\s-]/g, '');
  if (/^[0-9a-fA-F]{64}$/.test(text)) return { ok: true, bytes: Buffer.from(text, 'hex') };
  return readSheet(signsOf(text));
}

function readSheet(text: string): KeyRead {
  const perLine = SIGNS_A_LINE + 1;
  if (text.length !== LINES_OF_SHEET * perLine) return { ok: false, line: null };
  let bits = '';
  for (let line = 0; line < LINES_OF_SHEET; line++) {
    const [signs, check] = [text.slice(line * perLine, (line + 1) * perLine - 1), text[(line + 1) * perLine - 1]];
    const numbers = [...signs].map((sign) => SIGNS.indexOf(sign));
    if (numbers.includes(-1) || checkSign(line, signs) !== check) return { ok: false, line: line + 1 };
    bits += numbers.map((number) => number.toString(2).padStart(5, '0')).join('');
  }
  const bytes = Buffer.from(
    Array.from({ length: KEY_BYTES }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2)),
  );
  const isWhole = keyLines(bytes).join('').replaceAll('-', '') === text;
  return isWhole ? { ok: true, bytes } : { ok: false, line: null };
}

/** Whether this is the sheet's line number `line`, from 0: its check character depends on the line's position. */
export function isLineOfSheet(typed: string, line: number): boolean {
  const text = signsOf(typed);
  return text.length === SIGNS_A_LINE + 1 && checkSign(line, text.slice(0, -1)) === text.at(-1);
}

/** Normalises what was typed. */
export const signsOf = (typed: string): string =>
  typed.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');

/** Identifies a key without revealing it. */
export const keyIdOf = (bytes: Buffer): string => digest('id', bytes).toString('hex').slice(0, 12);

const digest = (what: string, bytes: Buffer): Buffer =>
  createHash('sha256').update(`antrean hall key ${what}\0`).update(bytes).digest();

function checkSign(line: number, signs: string): string {
  const [first = 0] = createHash('sha256').update(`${line}${signs}`).digest();
  return SIGNS.charAt(first % SIGNS.length);
}
