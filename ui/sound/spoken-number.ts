const DIGITS_AND_LETTERS = /[0-9a-z]/g;

/** A ticket's number is read sign by sign: "A, nol, nol, tujuh". Dashes and spaces are not read. */
export function spelledClips(text: string): string[] {
  const signs = text.toLowerCase().match(DIGITS_AND_LETTERS) ?? [];
  return signs.map((sign) => (/[0-9]/.test(sign) ? `number-${sign}` : `letter-${sign}`));
}

/** A counter's number is read as a number up to 99; a longer one, such as a room's, digit by digit. */
export function numberClips(digits: string): string[] {
  const value = Number(digits);
  if (digits.length > 2) return spelledClips(digits);
  if (value <= 20 || value % 10 === 0) return [`number-${value}`];
  return [`number-${value - (value % 10)}`, `number-${value % 10}`];
}

/** The falling intonation that marks the end of a sentence or number. */
export function withFinalContour(clips: readonly string[]): string[] {
  return clips.map((clip, i) => (i === clips.length - 1 && clip.startsWith('number-') ? `${clip}-final` : clip));
}
