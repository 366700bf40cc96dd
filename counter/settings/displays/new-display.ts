import type { HallFile } from '../../../contract/hall-file.ts';
import { freeId } from '../hall/free-id.ts';

/** Silent at first: two voices in one room are worse than none. */
export function newDisplay({ displays }: Pick<HallFile, 'displays'>, name: string): HallFile['displays'][number] {
  const id = freeId(
    'layar',
    displays.map((display) => display.id),
  );
  return { id, name: `${name} ${displays.length + 1}`, speaks: false };
}
