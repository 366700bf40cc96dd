import type { AtCounterView } from '../../contract/views/counter-view.ts';
import type { CallReason } from '../../contract/views/visit-card.ts';
import { clockText } from '../../ui/hub-clock.svelte.ts';
import type { CounterWords } from '../words/screen-words.ts';

type Zone = AtCounterView['hall']['timeZone'];

/** CA3: "Prioritas lanjut usia, datang 09.12, setara 08.42". Who was restored is in line since later than he came. */
export function reasonWords(reason: CallReason, words: CounterWords, zone: Zone, arrivedAt = reason.since): string {
  const clock = clockText(reason.since, zone);
  const { arrived, again } = words.t.visitor;
  const since = clock === clockText(arrivedAt, zone) ? arrived(clock) : again(clock);
  switch (reason.is) {
    case 'turn':
      return words.t.reason('turn', { since });
    case 'priority':
      return words.t.reason('priority', {
        since,
        name: shortPriority(words.of(reason.name)),
        equals: clockText(reason.equals, zone),
      });
    case 'overtaken':
      return words.t.reason('overtaken', { since, times: String(reason.times) });
    case 'chosen':
      return words.t.reason('chosen', { since, why: reason.why });
  }
}

/** "Lanjut usia (60 tahun ke atas)" reads as "lanjut usia" inside a sentence. */
export function shortPriority(name: string): string {
  const bare = name.replace(/\s*\(.*\)$/, '');
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}
