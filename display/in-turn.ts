/** Which of several pages is shown now, by the hall's clock, so that all displays of a hall turn at the same moment. */
export function inTurn<One>(all: readonly One[], now: number, eachMs: number): One | undefined {
  return all[Math.floor(now / eachMs) % all.length];
}

/** Pages of at most so many, as even as can be: four by three are two pages of two. */
export function pagesOf<One>(all: readonly One[], atMost: number): One[][] {
  const pages = Math.ceil(all.length / atMost);
  const size = Math.ceil(all.length / pages);
  return Array.from({ length: pages }, (_, page) => all.slice(page * size, (page + 1) * size));
}
