// Loaded before the hub (`node --import`): what Node has made of the sources once is kept, and the next start takes a third of the time.
// A folder that cannot be written costs that time and nothing else.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import './find-own-modules.mjs';

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
