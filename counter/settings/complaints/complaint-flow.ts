import type { HallFile } from '../../../contract/hall-file.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import type { FlowBox } from '../procedure/flow.ts';
import { roleNames } from '../procedure/role-names.ts';
import { stepBox } from '../procedure/step-box.ts';

/** A complaint's way, from its channel to its answer. */
export function complaintFlow({ complaints, roles }: HallFile, words: CounterWords): FlowBox[] {
  const places = words.t.choices.complaintPlaces;
  // Channels that open the same steps share one box.
  const begins = Map.groupBy(complaints.channels, ({ opens }) => opens.join(' '));
  return [
    ...[...begins].map(([opens, channels]) => channelBox(opens, channels, words)),
    ...complaints.steps.map((step) =>
      stepBox(step, {
        who: `${roleNames(step.roles, roles, words)} · ${places[step.place]}`,
        limit: null,
        words,
      }),
    ),
  ];
}

type Channel = HallFile['complaints']['channels'][number];

function channelBox(opens: string, channels: readonly Channel[], words: CounterWords): FlowBox {
  const t = words.t.settings.procedures;
  return {
    key: `home:${opens}`,
    kind: 'home',
    title: channels.map(({ label }) => words.of(label)).join(', '),
    who: t.comesBy,
    notes: [],
    isAssumed: false,
    exits: [{ name: t.received, way: 'on', to: opens.split(' ').map((id) => `step:${id}`), end: null }],
  };
}
