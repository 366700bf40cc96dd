import type { HallFile } from '../../hall-file.ts';
import { doubled, type HallFileFault } from './fault.ts';

/**
 * Ids in the hall's complaints that refer to nothing or are used twice. Whether a complaint can get stuck is checked
 * where the rules are.
 */
export function faultsInComplaintNames({ complaints, roles }: HallFile): HallFileFault[] {
  const { channels, steps, officer } = complaints;
  const known: Known = { role: roles.map(({ id }) => id), step: steps.map(({ id }) => id) };
  return [
    ...doubled(
      'complaints.channels',
      'kind',
      channels.map(({ kind }) => kind),
    ),
    ...doubled('complaints.steps', 'id', known.step),
    ...unknown('role', [officer.roleId], known, () => 'complaints.officer.roleId'),
    ...channels.flatMap(({ opens }, i) =>
      unknown('step', opens, known, (k) => `complaints.channels[${i}].opens[${k}]`),
    ),
    ...steps.flatMap((step, i) => faultsInStep(step, known, `complaints.steps[${i}]`)),
  ];
}

type Known = Readonly<Record<'role' | 'step', readonly string[]>>;

function faultsInStep(
  { roles, joins = [], outcomes, records = [] }: HallFile['complaints']['steps'][number],
  known: Known,
  path: string,
): HallFileFault[] {
  return [
    ...unknown('role', roles, known, (k) => `${path}.roles[${k}]`),
    ...unknown('step', joins, known, (k) => `${path}.joins[${k}]`),
    ...doubled(
      `${path}.outcomes`,
      'id',
      outcomes.map(({ id }) => id),
    ),
    ...doubled(
      `${path}.records`,
      'id',
      records.map(({ id }) => id),
    ),
    ...outcomes.flatMap((outcome, i) => faultsInRoles(outcome.roles ?? [], roles, `${path}.outcomes[${i}].roles`)),
    ...outcomes.flatMap(({ opens }, i) => unknown('step', opens, known, (k) => `${path}.outcomes[${i}].opens[${k}]`)),
  ];
}

/** An outcome reserved for a role that the step does not have could be chosen by nobody. */
function faultsInRoles(alone: readonly string[], ofStep: readonly string[], path: string): HallFileFault[] {
  return alone.flatMap((role, k) =>
    ofStep.includes(role) ? [] : [{ path: `${path}[${k}]`, sentence: `"${role}" is no role of this step` }],
  );
}

function unknown(
  what: keyof Known,
  names: readonly string[],
  known: Known,
  path: (k: number) => string,
): HallFileFault[] {
  return names.flatMap((name, k) =>
    known[what].includes(name) ? [] : [{ path: path(k), sentence: `there is no ${what} "${name}" here` }],
  );
}
