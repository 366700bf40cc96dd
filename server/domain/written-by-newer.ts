/** Thrown when data was written by a newer Antrean: this version cannot interpret it, and must change nothing. */
export class WrittenByNewer extends Error {}
