import type { PriorityPicture } from '../../contract/lists.ts';
import type { IconName } from './Icon.svelte';

/** Drawn like those of `Icon.svelte`, and loaded after the home page, so that the first bundle stays small (LK4). */
export const priorityDrawings: Readonly<Record<PriorityPicture, IconName>> = {
  elderly: 'elderly',
  disability:
    'M8.500 4a1.700 1.700 0 1 0 0-.1M10 7.700v6h5.500l2 5.300h2.500M10 10.200h4.500M7.700 11.200a5.300 5.300 0 1 0 7 7',
  pregnant:
    'M9 4.500a2 2 0 1 0 0-.1M9.500 21v-5.500L8.500 9h3.300c.5 1.800 4 2.500 4 5 0 1.600-1.500 2.300-2.800 2.500V21',
  child:
    'M6 5a2 2 0 1 0 0-.1M8 8.500v6.500l-2 6M8 15l2 6M8 10l5.500 4.500M15.500 11.500a1.500 1.500 0 1 0 0-.1M17 14.500V18l-1.300 3M17 18l1.300 3M13.500 14.500h6.500',
  disaster:
    'M4 12.500 12 5l8 7.500M6.500 10.500V16M17.500 10.500V16M11 7.500l2 3-2.500 2 2 3M3 19c1.500-1.500 3-1.500 4.500 0s3 1.500 4.500 0 3-1.500 4.500 0 3 1.500 4.500 0',
};
