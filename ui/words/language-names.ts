import type { Tongue } from './language.svelte.ts';

/** A button that selects a language names it in that language, for people who read no other. */
export const languageNames: Readonly<Record<Tongue, { readonly name: string; readonly hint: string }>> = {
  id: { name: 'Bahasa Indonesia', hint: 'Ganti ke Bahasa Indonesia' },
  en: { name: 'English', hint: 'Switch to English' },
  jv: { name: 'Basa Jawa', hint: 'Gantos dhateng Basa Jawi' },
  ban: { name: 'Basa Bali', hint: 'Basa Bali' },
  min: { name: 'Baso Minang', hint: 'Baso Minang' },
  mui: { name: 'Baso Palembang', hint: 'Baso Palembang' },
};
