import { callEn } from './call-en.ts';
import { callId } from './call-id.ts';

/** Both languages come together: there is no hub to fetch one from when it is needed most (SA6). */
export const callText = (language: 'id' | 'en'): typeof callId => (language === 'en' ? callEn : callId);
