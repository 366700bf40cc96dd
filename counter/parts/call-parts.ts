import AlarmBanners from '../alarm/AlarmBanners.svelte';
import AlarmButton from '../alarm/AlarmButton.svelte';
import { AlarmDesk } from '../alarm/alarm-desk.svelte.ts';
import type { CounterHub } from '../counter-hub.ts';
import CallBands from './CallBands.svelte';

interface Parts {
  readonly hub: CounterHub;
  readonly clock: { readonly now: number };
}

/**
 * What calls a clerk away from his work, and his own call for help: loaded together after the first paint (LK5, SA6).
 */
export const callParts = ({ hub, clock }: Parts) => ({
  alarm: new AlarmDesk(hub, clock),
  AlarmButton,
  AlarmBanners,
  CallBands,
});
export type CallParts = ReturnType<typeof callParts>;
