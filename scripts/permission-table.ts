import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { agentRequests } from '../contract/agent.ts';
import { httpRoutes } from '../contract/http-routes.ts';
import type { HttpRoute } from '../contract/http-routes.ts';
import { requests } from '../contract/requests.ts';
import type { RequestName, RequestShape } from '../contract/requests.ts';
import { agent, atTheAgentDoor, atTheDoor, atTheHttpDoor, comers } from '../contract/who-may.ts';
import type { Comer } from '../contract/who-may.ts';
import { looksTable } from './looks-table.ts';

/**
 * Generates the part of docs/security.md that says who may ask what, from the contract: `node
 * scripts/permission-table.ts`.
 */
const page = join(import.meta.dirname, '../docs/security.md');
const FROM = '<!-- made by scripts/permission-table.ts -->';
const TO = '<!-- end of what it made -->';

const everybody: readonly Comer[] = Object.values(comers);
const heads = (first: string, comers: readonly { readonly name: string }[] = everybody) => [
  `| ${[first, ...comers.map(({ name }) => name)].join(' | ')} |`,
  `|${' --- |'.repeat(comers.length + 1)}`,
];
const cells = (said: readonly (string | null)[]) => said.map((refusal) => (refusal === null ? '●' : '')).join(' | ');

function requestRow(name: RequestName): string {
  const shape: RequestShape = requests[name];
  return `| \`${name}\` | ${cells(everybody.map((comer) => atTheDoor(shape, comer)))} |`;
}

function agentRow(name: string): string {
  return `| \`${name}\` | ${cells([agent, ...everybody].map((comer) => atTheAgentDoor(comer)))} |`;
}

const open: Partial<Record<HttpRoute['who'], string>> = {
  anybody: 'anybody',
  code: 'whoever has the token or code',
  signature: 'whoever signs with the shared secret',
};

function routeRow(route: HttpRoute): string {
  const said = everybody.map((comer) => atTheHttpDoor(route, comer));
  return `| \`${route.method} ${route.path.replaceAll('|', String.raw`\|`)}\` | ${cells(said)} |`;
}

const openRow = ({ method, path, from, who }: HttpRoute) =>
  `| \`${method} ${path.replaceAll('|', String.raw`\|`)}\` | ${from === 'internet' ? 'Internet' : 'office'} | ${open[who]} |`;

const guarded = httpRoutes.filter(({ who }) => open[who] === undefined);
const others = httpRoutes.filter(({ who }) => open[who] !== undefined);

async function permissionTables(): Promise<string> {
  const { code } = await format(
    'tables.md',
    [
      '### Over the line of a screen',
      '',
      ...heads('Request'),
      ...(Object.keys(requests) as RequestName[]).map((name) => requestRow(name)),
      '',
      '### Over http, with a session or a device',
      '',
      ...heads('Route'),
      ...guarded.map((row) => routeRow(row)),
      '',
      '### At the door of the print agents',
      '',
      'A print agent has no dot in the tables above: its token opens no other door.',
      '',
      ...heads('Message', [agent, ...everybody]),
      ...Object.keys(agentRequests).map((name) => agentRow(name)),
      '',
      '### Over http, without one',
      '',
      '| Route | Reached from | For |',
      '| --- | --- | --- |',
      ...others.map((row) => openRow(row)),
      '',
      '### Whose answers tell of a person',
      '',
      'All others name nobody: each is asked by a test, and what it says is searched for people (AC13).',
      '',
      ...looksTable(),
    ].join('\n'),
    { printWidth: 140 },
  );
  return code;
}

/** The page with up-to-date tables. */
export async function withTables(text: string): Promise<string> {
  const [before = '', rest = ''] = text.split(FROM);
  const [, after = ''] = rest.split(TO);
  return `${before}${FROM}\n\n${await permissionTables()}\n${TO}${after}`;
}

export const securityPage = (): string => readFileSync(page, 'utf8');

if (import.meta.main) writeFileSync(page, await withTables(securityPage()));
