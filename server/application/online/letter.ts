import type { OnlineLetter } from '../../../contract/views/online-view.ts';
import type { Office } from '../office.ts';

/** LE4: whether the hall issued it, when, and whether it is still valid. */
export async function lookUpLetter({ archive }: Office, code: string): Promise<OnlineLetter | undefined> {
  const letter = await archive.letterByCode(codeAsTyped(code));
  if (!letter) return undefined;
  const { number, title, issuedAt, cancelled } = letter;
  return { number, title, issuedAt, cancelled };
}

/** People type codes in lower case, in groups, with a trailing space. */
const codeAsTyped = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();
