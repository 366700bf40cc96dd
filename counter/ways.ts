import type { CounterScreen } from './counter-screen.svelte.ts';
import type { SignedInView } from './look.svelte.ts';
import type { CounterWords } from './words/screen-words.ts';

export interface Way {
  readonly area: CounterScreen['area'];
  readonly name: string;
}

/** Links from one area to the others, as far as this clerk may go there. */
export function waysFrom(here: CounterScreen['area'], view: SignedInView, { t }: Pick<CounterWords, 't'>): Way[] {
  const all: readonly (false | null | Way)[] = [
    view.inbox && { area: 'cases', name: t.bar.cases(view.inbox.count) },
    view.complaints && { area: 'complaints', name: t.bar.complaints(view.complaints.count) },
    view.reports && { area: 'hall', name: t.hallNow.open },
    view.reports && { area: 'reports', name: t.openReports },
    view.clerk.rights.includes('administer') && { area: 'settings', name: t.bar.settings },
  ];
  return all.flatMap((way) => (way && way.area !== here ? [way] : []));
}
