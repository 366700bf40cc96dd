import type { RequirementSetup } from '../hall-setup.ts';

type Paper = Pick<RequirementSetup, 'id' | 'mandatory' | 'alternatives'>;

/**
 * CS4: as whoever gathers them at home reads them: papers any one of which is enough stand together, every other one alone.
 * Who brings one paper of each group that has a mandatory one lacks nothing.
 */
export function papersToBring<P extends Paper>(papers: readonly P[]): readonly (readonly P[])[] {
  const groups: (readonly P[])[] = [];
  const isTold = (paper: P) => groups.some((group) => group.includes(paper));
  for (const paper of papers) {
    if (isTold(paper)) continue;
    const choices = papers.map((main) => choiceOf(main, papers));
    groups.push(choices.find((choice) => choice.includes(paper) && !choice.some(isTold)) ?? [paper]);
  }
  return groups;
}

/** A mandatory paper with what stands in for it; none where one of these has to be brought besides. */
function choiceOf<P extends Paper>(main: P, papers: readonly P[]): readonly P[] {
  const choice = papers.filter(({ id }) => id === main.id || main.alternatives?.includes(id));
  const isEnough = (paper: P) =>
    !paper.mandatory || choice.every(({ id }) => id === paper.id || paper.alternatives?.includes(id));
  return main.mandatory && choice.length > 1 && choice.every(isEnough) ? choice : [];
}

/** Beside each paper of a choice, which choice it is; beside any other nothing. */
export function choicesAmong(papers: readonly Paper[]): (paper: Paper) => { readonly oneOf?: number } {
  const groups = papersToBring(papers);
  return (paper) => {
    const at = groups.findIndex((group) => group.includes(paper));
    return (groups[at]?.length ?? 0) > 1 ? { oneOf: at } : {};
  };
}
