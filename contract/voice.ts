/** Largest recording of one clip (WAV): twenty seconds at the best quality accepted. */
export const LARGEST_CLIP = 2_000_000;
/** Sample rate of recordings: WAV, 16 bit, mono. */
export const CLIP_RATE = 24_000;
/** Largest request to have a sentence read aloud. */
export const LARGEST_WISH = 8_000;
/** Longest recording, given the length of the shipped clip in seconds: a call must end. */
export const longestClipSeconds = (shipped: number): number => 3 * shipped + 2;
export const SHORTEST_CLIP_SECONDS = 0.1;
