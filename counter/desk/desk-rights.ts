import type { AtCounterView } from '../../contract/views/counter-view.ts';
import type { DeskAction } from './desk-keys.ts';

/** The label of the one main button. */
export type MainStep = 'call-next' | 'take-file' | 'start' | 'finish' | 'reopen';

export function mayStep({ visitor, next }: AtCounterView, step: MainStep): boolean {
  switch (step) {
    case 'start':
      return visitor?.may.start ?? false;
    case 'finish':
      return visitor?.may.finish ?? false;
    case 'call-next':
      return next !== null;
    default:
      return true;
  }
}

/** Reads from the hub's view what may be done with the visitor; decides nothing itself. */
export function mayAct({ visitor, paused, undo }: AtCounterView, action: Exclude<DeskAction, 'main'>): boolean {
  switch (action) {
    case 'transfer':
      return (visitor?.transferTo.length ?? 0) > 0;
    case 'break':
      return visitor === null || paused !== null;
    case 'undo':
      return undo !== null;
    case 'number':
    case 'find':
    case 'window':
    case 'lock':
    case 'work':
    case 'keys':
      return true;
    default:
      return visitor?.may[action] ?? false;
  }
}
