/** Sets the limit of a step, of a request or of complaints, or takes it out of the file. */
export function setLimit<L>(holder: { limit?: L | undefined }, limit: L | undefined): void {
  if (limit === undefined) delete holder.limit;
  else holder.limit = limit;
}
