import type { HallService } from '../../../contract/hall-file.ts';

type Papers = readonly HallService['requirements'][number][];

/** CS4: as the hub tells the kiosk (server/domain/cases/papers-to-bring.ts); a test compares the two. */
export function papersToBring(papers: Papers): readonly Papers[] {
  const groups: Papers[] = [];
  const isTold = (paper: Papers[number]) => groups.some((group) => group.includes(paper));
  for (const paper of papers) {
    if (isTold(paper)) continue;
    const choices = papers.map((main) => choiceOf(main, papers));
    groups.push(choices.find((choice) => choice.includes(paper) && !choice.some(isTold)) ?? [paper]);
  }
  return groups;
}

function choiceOf(main: Papers[number], papers: Papers): Papers {
  const choice = papers.filter(({ id }) => id === main.id || main.alternatives?.includes(id));
  const isEnough = (paper: Papers[number]) =>
    !paper.mandatory || choice.every(({ id }) => id === paper.id || paper.alternatives?.includes(id));
  return main.mandatory && choice.length > 1 && choice.every(isEnough) ? choice : [];
}
