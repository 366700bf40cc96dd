/** What lies there is of a newer Antrean: this one cannot say what it means, and touches nothing. */
export class WrittenByNewer extends Error {}
