const WOMENS_DAYS = 40;
const OLDEST_YEARS = 110;
/** Where the day begins first (WIT): nobody who is born today is taken for a hundred years old. */
const EAST_MS = 9 * 3_600_000;

/** The birth date in a NIK; empty if there is none, or if it could be in either century: then it must be asked. */
export function bornInNik(nik: string, now: number): string {
  const [dayAndSex = 0, month = 0, year = 0] = [6, 8, 10].map((at) => Number(nik.slice(at, at + 2)));
  const day = dayAndSex > WOMENS_DAYS ? dayAndSex - WOMENS_DAYS : dayAndSex;
  const possible = [2000, 1900]
    .map((century) => new Date(Date.UTC(century + year, month - 1, day)))
    .filter(isOfSomebody);
  const [born, another] = possible;
  return born === undefined || another !== undefined ? '' : born.toISOString().slice(0, 10);

  function isOfSomebody(date: Date): boolean {
    const isReal = date.getUTCMonth() === month - 1;
    return (
      isReal &&
      date.getTime() <= now + EAST_MS &&
      date.getUTCFullYear() >= new Date(now).getUTCFullYear() - OLDEST_YEARS
    );
  }
}
