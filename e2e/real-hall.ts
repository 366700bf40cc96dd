import type { HallFile } from '../contract/hall-file.ts';
import { hallFileIn } from '../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../server/adapters/hall-file/living-hall-file.ts';
import { systemChance } from '../server/adapters/system-chance.ts';
import type { Device } from '../server/ports/access.ts';
import type { Clock } from '../server/ports/world.ts';
import { furnishTrial } from '../server/trial.ts';
import { openAgain } from './open-again.ts';

export interface Keys {
  readonly password: string;
  readonly devices: Readonly<Record<Exclude<Device['role'], 'agent'>, string>>;
  /** Tokens of as many displays as were wanted, at the first one's place. */
  readonly displays: readonly string[];
  /** Of somebody in the register. */
  readonly nik: string;
}

/** A hall past its trial: its own file, clerks, a register of invented people, and three paired screens. */
export async function layOutRealHall(dataDir: string, file: HallFile, clock: Clock, displays = 0): Promise<Keys> {
  await LivingHallFile.create(hallFileIn(dataDir), file);
  const opened = await openAgain(dataDir, clock);
  const password = systemChance.code(12);
  const { listed } = await furnishTrial(opened, password);
  const pair = async (role: Device['role'], place: string | null) => {
    const token = systemChance.token() + systemChance.token();
    await opened.office.access.pair({ id: systemChance.id(), role, name: role, place, pairedAt: clock.now() }, token);
    return token;
  };
  const devices = {
    kiosk: await pair('kiosk', file.kiosks[0]?.id ?? null),
    display: await pair('display', file.displays[0]?.id ?? null),
    counter: await pair('counter', null),
  };
  const further: string[] = [];
  while (further.length < displays) further.push(await pair('display', file.displays[0]?.id ?? null));
  await opened.close();
  return { password, devices, displays: further, nik: listed[0]?.nik ?? '' };
}
