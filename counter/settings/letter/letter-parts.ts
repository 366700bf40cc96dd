import type { HallFile } from '../../../contract/hall-file.ts';
import type { Messages } from '../../words/id.ts';

export type HallLetter = NonNullable<HallFile['letter']>;
export type LetterWords = Messages['settings']['letter'];
