import type { HallFile } from '../../../contract/hall-file.ts';

export type Template = NonNullable<HallFile['letter']>;

/** LE9: the service's own template, or else the office's. */
export const templateIn = ({ services, letter }: HallFile, serviceId: string): Template | undefined =>
  services.find(({ id }) => id === serviceId)?.letter ?? letter;
