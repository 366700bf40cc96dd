import type { Keys } from '../../real-hall.ts';
import { StubbornScreen } from './stubborn-screen.ts';

interface Who {
  readonly name: string;
  readonly counterId: string | null;
}

/** A counter's screen where somebody is signed in; it reconnects however often the hub is restarted. */
export async function signedIn(hub: string, { password, devices }: Keys, who: Who): Promise<StubbornScreen> {
  const door = new StubbornScreen(hub, { role: 'counter', device: devices.counter });
  const reply = await door.ask('clerk:sign-in', { ...who, password, takeOver: false });
  door.close();
  if (!reply.ok) throw new Error(`${who.name} was not let in: ${reply.refusal}.`);
  return new StubbornScreen(hub, { role: 'counter', device: devices.counter, session: reply.value.session });
}

export const administrator: Who = { name: 'admin', counterId: null };
