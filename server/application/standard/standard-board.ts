import type { HallFile, HallService } from '../../../contract/hall-file.ts';
import type { PrintedOrOwn } from '../../../contract/hall-file/parts.ts';
import { standardGroups } from '../../../contract/hall-file/standard-components.ts';
import { standardComponents } from '../../../contract/hall-file/standard-components.ts';
import type { BoardComponent, StandardBoard } from '../../../contract/hall-file/standard-board.ts';
import type { StandardGroup } from '../../../contract/hall-file/standard-components.ts';
import { contentOf } from './standard-content.ts';
import { shown } from './printed-words.ts';

/** SB1: the 14 components of a service's standard in the regulation's order, with what the hall's file has of each. */
export function standardBoard(file: HallFile, serviceId: string): StandardBoard | null {
  const service = file.services.find(({ id }) => id === serviceId);
  if (!service) return null;
  const { decree } = file.agency;
  return {
    serviceId,
    service: { id: service.shortName.id, en: service.shortName.en },
    fullName: shown(service.name),
    about: aboutOf(file, service).map((printed) => shown(printed)),
    decree: decree ? shown(decree) : null,
    enactment: file.standards.enactment.map((printed) => shown(printed)),
    groups: (Object.keys(standardGroups) as StandardGroup[]).map((group) => ({
      name: standardGroups[group],
      components: componentsOf(file, service).filter((_, at) => standardComponents[at]?.group === group),
    })),
  };
}

/** Parts of a standard often repeat each other: what already stands above is not repeated. */
function aboutOf({ definition }: HallFile, { name, eligibility }: HallService): PrintedOrOwn[] {
  const above = [name, ...(definition ? [definition] : [])];
  const isSaid = eligibility && above.some(({ text }) => text.includes(eligibility.text.replace(/[.]$/, '')));
  return [...(definition ? [definition] : []), ...(eligibility && !isSaid ? [eligibility] : [])];
}

export const componentsIn = (board: StandardBoard): BoardComponent[] =>
  board.groups.flatMap(({ components }) => components);

/** Components that the standard does not set down, even if another part mentions them. */
export const lackingIn = (board: StandardBoard): BoardComponent[] =>
  componentsIn(board).filter(({ state }) => state !== 'stated');

function componentsOf(file: HallFile, service: HallService): BoardComponent[] {
  return standardComponents.map(({ id, name }, at) => {
    const parts = contentOf[id](file, service).filter(({ lines }) => lines.length > 0);
    const isPrinted = file.standards.components.some((component) => component.id === id && component.line !== null);
    // The office's own words cite no line, but count as its standard.
    const isStated = isPrinted || parts.some(({ lines }) => lines.some(({ line }) => line === null));
    const unstated = parts.length > 0 ? ('mentioned' as const) : ('lacking' as const);
    return { number: at + 1, id, name, state: isStated ? 'stated' : unstated, parts };
  });
}
