import { commandId } from '../../ui/command-id.ts';
import type { HeardStore } from './heard-memory.ts';

const KEY = 'antrean.page';

/**
 * Identifies this page among others of its device, the same after a reload. Where the browser stores nothing it is a
 * new one each time.
 */
export function pageName(store: HeardStore): string {
  try {
    const name = store.getItem(KEY) ?? commandId();
    store.setItem(KEY, name);
    return name;
  } catch {
    return commandId();
  }
}
