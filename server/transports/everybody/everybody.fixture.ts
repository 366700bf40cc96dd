import { comers } from '../../../contract/who-may.ts';
import type { Right } from '../../ports/access.ts';
import { hasPart } from '../../application/complaints/complaint-roles.ts';
import type { TestHub, Line } from '../hub.fixture.ts';

export type ComerName = keyof typeof comers;
export const comerNames = Object.keys(comers) as ComerName[];

export interface Came {
  readonly line: Line;
  /** Credentials over http: a device's token, a clerk's session, or nothing. */
  readonly token: string | null;
}

export type Everybody = Readonly<Record<ComerName, Came>>;

/** Every kind of asker in the contract, connected to this hub: screens by their lines, clerks signed in at one of them. */
export async function everybodyAt(hub: TestHub): Promise<Everybody> {
  const came = await Promise.all(comerNames.map(async (name) => [name, await comesTo(hub, name)] as const));
  return Object.fromEntries(came) as Record<ComerName, Came>;
}

async function comesTo(hub: TestHub, name: ComerName): Promise<Came> {
  const { screen, signedIn, rights } = comers[name];
  if (!signedIn) {
    const [line, device] = await hub.pairedScreen(screen);
    return { line, token: screen === 'counter' ? null : device };
  }
  await accountOf(hub, name, rights);
  const line = await hub.screen('counter');
  const reply = await hub.signIn(line, name);
  if (!reply.ok) throw new Error(`${name} could not sign in: ${reply.refusal}`);
  return { line, token: hub.bearer(reply.value.session) };
}

async function accountOf({ hub }: TestHub, name: ComerName, rights: readonly Right[]): Promise<void> {
  const { access, chance, live } = hub.office;
  const { complaints } = live.hall.setup;
  const { services } = hub.office.file.current;
  const ofCases = services.flatMap((service) => service.case?.steps.flatMap(({ roles }) => roles ?? []) ?? []);
  const roles: Partial<Record<ComerName, string | undefined>> = {
    official: ofCases.find((role) => !hasPart(complaints, [role])),
    officer: complaints.officer.roleId,
  };
  const role = roles[name];
  const account = { id: chance.id(), name, fullName: comers[name].name, rights, stationIds: [] };
  await access.saveClerk({ ...account, roles: role === undefined ? [] : [role] }, hub.trial?.password ?? '');
}
