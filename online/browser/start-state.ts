import { lookUpFromLink } from './state.ts';

lookUpFromLink();
