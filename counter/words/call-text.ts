import { callEn } from './call-en.ts';
import { callId } from './call-id.ts';

/** Both languages are loaded together: when they are needed most, the hub may be away (SA6). */
export const callText = (language: 'id' | 'en'): typeof callId => (language === 'en' ? callEn : callId);
