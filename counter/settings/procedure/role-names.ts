import type { HallFile } from '../../../contract/hall-file.ts';
import type { CounterWords } from '../../words/screen-words.ts';

export const roleNames = (ids: readonly string[], roles: HallFile['roles'], words: CounterWords): string =>
  ids.map((id) => words.of(roles.find((role) => role.id === id)?.name ?? { id, en: id })).join(', ');
