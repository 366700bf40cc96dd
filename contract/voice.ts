/** A recording of one clip, as WAV: twenty seconds of the best that is accepted. */
export const LARGEST_CLIP = 2_000_000;
/** What a recording is made with: WAV, 16 bit, one channel. */
export const CLIP_RATE = 24_000;
/** A wish to have one sentence read aloud. */
export const LARGEST_WISH = 8_000;
/** A recording may be this long, where the shipped clip has so many seconds: a call must end. */
export const longestClipSeconds = (shipped: number): number => 3 * shipped + 2;
export const SHORTEST_CLIP_SECONDS = 0.1;
