/** How many entries the hub sends at a time; a page with fewer is the last. */
export const pageSizes = { editions: 20, recorded: 100 } as const;
