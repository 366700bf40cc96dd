import type { RefusalCode } from '../../contract/reply.ts';
import type { Language } from './language.svelte.ts';
import { refusalsEn } from './refusals-en.ts';
import { refusalsId } from './refusals-id.ts';

/** In both languages, for code that draws both; a screen has its own language's in its dictionary. */
export const refusals: Record<Language, Record<RefusalCode, string>> = { id: refusalsId, en: refusalsEn };
