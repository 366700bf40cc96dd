import type { HallChange } from '../../../contract/hall-file/changes.ts';
import type { HallFile } from '../../../contract/hall-file.ts';

/** The service previewed first: one that was changed, or the first. */
export function changedService(changes: readonly HallChange[], { services }: Pick<HallFile, 'services'>): string {
  const named = new Set(
    changes.flatMap(({ path: [list, id] }) => (list === 'services' && id !== undefined ? [id] : [])),
  );
  return services.find(({ id }) => named.has(id))?.id ?? services[0]?.id ?? '';
}
