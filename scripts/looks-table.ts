import { requestLooks, routeLooks } from '../contract/personal-looks.ts';
import type { Look } from '../contract/personal-looks.ts';

const whom: Record<Look['tells'], string> = {
  nobody: '',
  himself: 'whoever asks, of himself',
  one: 'one person',
  many: 'many',
};

/** Which answers contain personal data, and which data is recorded as seen: all others name nobody. */
export function looksTable(): string[] {
  const rows = Object.entries({ ...requestLooks, ...routeLooks }).filter(([, { tells }]) => tells !== 'nobody');
  return [
    '| Answer to | Tells of | On record as |',
    '| --- | --- | --- |',
    ...rows.map(([name, look]) => rowOf(name, look)),
  ];
}

function rowOf(name: string, look: Look): string {
  const recorded = 'recorded' in look ? `\`${look.recorded}\`${look.in === 'ledger' ? ', in the ledger' : ''}` : '—';
  return `| \`${name.replaceAll('|', String.raw`\|`)}\` | ${whom[look.tells]} | ${recorded} |`;
}
