import type { Printed } from '../../../contract/hall-file/parts.ts';
import type { Bilingual } from '../../domain/bilingual.ts';

/** Printed words, with our English or the printed ones where we have none. */
export const shown = (printed: Pick<Printed, 'text' | 'en'>): Bilingual => ({
  id: printed.text,
  en: printed.en ?? printed.text,
});
