type Language = 'id' | 'en';

const GIGA = 1024 ** 3;
const MEGA = 1024 ** 2;

/** 1,5 GB, or 1.5 GB in English; below one, in MB. */
export function gigabytes(bytes: number, language: Language): string {
  if (bytes < GIGA) return `${Math.floor(bytes / MEGA)} MB`;
  return `${(Math.floor((bytes / GIGA) * 10) / 10).toLocaleString(language)} GB`;
}
