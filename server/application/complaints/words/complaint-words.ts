import type { SlipLanguage } from '../../../domain/slips.ts';
import { en } from './en.ts';
import { id } from './id.ts';

const words = { id, en } as const;

export const complaintWords = (language: SlipLanguage): typeof id => words[language];
