/** Sets or removes the limit of a step, a request or complaints. */
export function setLimit<L>(holder: { limit?: L | undefined }, limit: L | undefined): void {
  if (limit === undefined) delete holder.limit;
  else holder.limit = limit;
}
