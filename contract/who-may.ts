import type { Right } from './views/counter-view.ts';
import type { HttpRoute } from './http-routes.ts';
import type { Part, RequestShape } from './requests.ts';

/** A person or program that may come to the hub, as the security page lists them and the tests act as them. */
export interface Comer {
  readonly screen: 'kiosk' | 'display' | 'counter';
  readonly name: string;
  readonly signedIn: boolean;
  readonly rights: readonly Right[];
  readonly parts: readonly Part[];
}

const clerk = (name: string, rights: readonly Right[], ...parts: Comer['parts']): Comer => ({
  screen: 'counter',
  signedIn: true,
  name,
  rights,
  parts,
});

/** For each right and each part somebody who holds it, and as little else as possible. */
export const comers = {
  kiosk: { screen: 'kiosk', name: 'Kiosk', signedIn: false, rights: [], parts: [] },
  display: { screen: 'display', name: 'Display', signedIn: false, rights: [], parts: [] },
  nobody: { screen: 'counter', name: 'Counter, nobody signed in', signedIn: false, rights: [], parts: [] },
  newcomer: clerk('Account without any right', []),
  server: clerk('Clerk who serves', ['serve']),
  caller: clerk('… and calls out of order', ['serve', 'call-out-of-order']),
  official: clerk('Official with a role in cases', [], 'cases', 'cases-or-settings', 'letters', 'reports'),
  officer: clerk('Complaint officer', [], 'complaints', 'reports'),
  supervisor: clerk('Supervisor', ['supervise'], 'reports', 'hall'),
  administrator: clerk('Administrator', ['administer'], 'cases-or-settings', 'reports', 'hall'),
} as const satisfies Record<string, Comer>;

type Refused = 'not-allowed' | 'not-signed-in' | null;

/** AC1: the refusal this caller gets, by the contract alone; null: admitted. */
export function atTheDoor({ from, right, part }: RequestShape, comer: Comer): Refused {
  if (comer.screen !== from) return 'not-allowed';
  if (from !== 'counter' || right === null) return null;
  return bySeat(comer, right, part);
}

/** The same over http, where a screen of the hall counts as any computer in the office network. */
export function atTheHttpDoor({ who, right, part }: HttpRoute, comer: Comer): Refused | 'not-paired' {
  if (who === 'kiosk') return comer.screen === 'kiosk' ? null : 'not-paired';
  return who === 'clerk' ? bySeat(comer, right ?? 'any', part) : null;
}

/**
 * PR10: print agents connect on a path of their own. Nobody else is answered there, whatever tokens he shows, and
 * they are answered nowhere else.
 */
export const agent = { name: 'Print agent' } as const;

export function atTheAgentDoor(comer: Comer | typeof agent): 'not-paired' | null {
  return comer === agent ? null : 'not-paired';
}

function bySeat(comer: Comer, right: Right | 'any', part: Part | undefined): Refused {
  if (!comer.signedIn) return 'not-signed-in';
  const fits = (right === 'any' || comer.rights.includes(right)) && (part === undefined || comer.parts.includes(part));
  return fits ? null : 'not-allowed';
}
