const GIGA = 1024 ** 3;
const MEGA = 1024 ** 2;

/** 1,5 GB; below one, in MB. With a decimal comma, as in Indonesia. */
export function gigabytes(bytes: number): string {
  if (bytes < GIGA) return `${Math.floor(bytes / MEGA)} MB`;
  return `${(Math.floor((bytes / GIGA) * 10) / 10).toString().replace('.', ',')} GB`;
}
