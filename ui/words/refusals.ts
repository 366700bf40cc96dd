import type { RefusalCode } from '../../contract/reply.ts';
import type { Language } from './language.svelte.ts';
import { refusalsEn } from './refusals-en.ts';
import { refusalsId } from './refusals-id.ts';

/** In both languages, for whoever draws both; a screen has those of its language in its dictionary. */
export const refusals: Record<Language, Record<RefusalCode, string>> = { id: refusalsId, en: refusalsEn };
