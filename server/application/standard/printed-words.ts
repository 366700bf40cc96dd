import type { Printed } from '../../../contract/hall-file/parts.ts';
import type { Bilingual } from '../../domain/bilingual.ts';

/** The standard's words with our English, or untranslated where there is none. */
export const shown = (printed: Pick<Printed, 'text' | 'en'>): Bilingual => ({
  id: printed.text,
  en: printed.en ?? printed.text,
});
