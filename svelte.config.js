import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Runes everywhere: the old mode's code stays out of the screens. */
export default { preprocess: vitePreprocess(), compilerOptions: { runes: true } };
