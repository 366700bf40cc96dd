import { VirtualDevice } from '../printers/devices/virtual-device.ts';
import { CHEAP_PASSWORDS } from '../server/adapters/access/cheap-passwords.fixture.ts';
import { systemChance } from '../server/adapters/system-chance.ts';
import { openOffice } from '../server/open-office.ts';
import type { OpenOffice } from '../server/open-office.ts';
import type { Clock } from '../server/ports/world.ts';

/** Opens the hall of a folder without a running hub, as the next start would find it. */
export function openAgain(folder: string, clock: Clock): Promise<OpenOffice> {
  return openOffice({
    folder,
    trial: false,
    ownAddress: () => 'http://localhost',
    clock,
    chance: systemChance,
    passwordCost: CHEAP_PASSWORDS,
    log: { info: () => {}, fault: () => {} },
    deviceFor: () => new VirtualDevice(),
  });
}
