import type { RefusalCode } from '../contract/reply.ts';
import type { KioskService } from '../contract/views/kiosk-view.ts';
import type { HallBadge } from '../contract/view-parts.ts';
import type { Words } from '../ui/words/language.svelte.ts';
import { reopening } from './day-words.ts';
import type { KioskWords } from './words/id.ts';

/** A refusal in words: a closed hall is no error, and the text says when it opens (IS4). */
export function sorryWords(
  { refusal, opensAt: toldByHub }: { readonly refusal: RefusalCode; readonly opensAt: number | undefined },
  service: KioskService | null,
  words: Words<KioskWords>,
  zone: HallBadge['timeZone'],
): { readonly title: string; readonly sentence: string; readonly help: string | null; readonly closed: boolean } {
  const { closedTitle, sorry, sorryTitle, closedHelp } = words.t;
  if (refusal in closedTitle) {
    const title = closedTitle[refusal as keyof typeof closedTitle];
    const opensAt = service?.state.is === 'closed' ? service.state.opensAt : (toldByHub ?? null);
    if (opensAt === null) return { title, sentence: closedHelp, help: null, closed: true };
    return { title, sentence: reopening(words, opensAt, zone), help: closedHelp, closed: true };
  }
  const sentence = refusal in sorry ? sorry[refusal as keyof typeof sorry] : sorry.other;
  return { title: sorryTitle, sentence, help: null, closed: false };
}
