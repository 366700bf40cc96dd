import type { AtCounterView } from '../../contract/views/counter-view.ts';

/** CA17: the hall gives no other service than the one he came for; a village office brings several files of it. */
export const isAnotherFile = ({ giving, visitor }: Pick<AtCounterView, 'giving' | 'visitor'>): boolean =>
  giving.length > 0 && giving.every(({ name }) => name.id === visitor?.card.service.id);
