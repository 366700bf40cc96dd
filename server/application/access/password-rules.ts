import { commonest } from './commonest-passwords.ts';

/** OWASP, NIST 800-63B: length counts; common passwords are refused, and no mix of characters is required. */
const SHORTEST_PASSWORD = 10;

type Weakness = 'short' | 'common' | 'name';

/** AC6: why this password is refused; null: it is accepted. */
export function weaknessOf(password: string, names: readonly string[]): Weakness | null {
  if ([...password].length < SHORTEST_PASSWORD) return 'short';
  const plain = plainOf(password);
  if (plain.length < 4 || isRun(password) || isRepeated(password.toLowerCase()) || commonest.has(plain))
    return 'common';
  const own = names.flatMap((name) => [name, ...name.split(/[\s.,_-]+/)]).map((name) => plainOf(name));
  return own.some((name) => name.length >= 3 && name === plain) ? 'name' : null;
}

const likeness: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** Its letters: what people put before or after a word, or in place of a letter, is guessed first. */
function plainOf(password: string): string {
  const word = password.toLowerCase().replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [...word]
    .map((sign) => likeness[sign] ?? sign)
    .join('')
    .replaceAll(/[^\p{L}]/gu, '');
}

/** 1234567890, abcdefghij, qwertyuiop, and backwards. */
function isRun(password: string): boolean {
  const rows = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];
  const said = password.toLowerCase();
  return rows.some((row) => row.includes(said) || [...row].toReversed().join('').includes(said));
}

/** One part repeated: aaaaaaaaaa, 12121212121. */
function isRepeated(said: string): boolean {
  const lengths = [1, 2, 3, 4, 5].filter((length) => length * 2 <= said.length);
  return lengths.some((length) => said === said.slice(0, length).repeat(said.length).slice(0, said.length));
}

/** A PIN only unlocks a locked screen; the ones that anybody would try first are refused. */
export function isWeakPin(pin: string): boolean {
  return isRun(pin) || isRepeated(pin) || /^(?:19|20)\d\d$/.test(pin);
}
