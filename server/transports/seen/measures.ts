const GIGA = 1024 ** 3;
const MEGA = 1024 ** 2;

/** 1,5 GB; below one, in MB. With a comma, as it is written in Indonesia. */
export function gigabytes(bytes: number): string {
  if (bytes < GIGA) return `${Math.floor(bytes / MEGA)} MB`;
  return `${(Math.floor((bytes / GIGA) * 10) / 10).toString().replace('.', ',')} GB`;
}
