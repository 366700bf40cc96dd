import type { KioskWords } from './id.ts';

/**
 * Krama, as one speaks to an older stranger. Few words, each of them certain: a greeting and what the hands do;
 * everything else falls back to Indonesian [LA1].
 */
export const jv = {
  back: 'Wangsul',
  done: 'Rampung',
  understood: 'Mangertos',
  next: 'Lajengaken',
  welcome: 'Sugeng rawuh',
  chooseService: 'Mangga pilih layanan ingkang panjenengan betahaken.',
  takeNumber: 'Mendhet nomer',
  pleaseWait: 'Mangga ngrantos sekedhap.',
  waiting: (people: number) => `${people} tiyang ngrantos`,
} satisfies Partial<KioskWords>;
