import { casesId } from './cases-id.ts';
import { homeId } from './home-id.ts';

/** Words of the cases' pages, loaded with them. */
export const casesWordsId = { cases: casesId, ...homeId };
