import type { OnlinePaper } from '../../contract/views/online-view.ts';

/** CS4: papers of which one is enough, or one alone. */
export type PaperGroup = readonly [OnlinePaper, ...OnlinePaper[]];

export function paperGroups(papers: readonly OnlinePaper[]): PaperGroup[] {
  const groups: [OnlinePaper, ...OnlinePaper[]][] = [];
  for (const paper of papers) {
    const last = groups.at(-1);
    if (last && paper.oneOf !== undefined && paper.oneOf === last[0].oneOf) last.push(paper);
    else groups.push([paper]);
  }
  return groups;
}
