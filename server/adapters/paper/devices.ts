import type { HallFile } from '../../../contract/hall-file.ts';
import type { Device } from '../../../printers/devices/device.ts';
import { deviceOn } from '../../../printers/devices/device-for.ts';
import { printerModel } from '../../../printers/models.ts';

/** The connection to a printer at this machine, as the hall's file names it. */
export function deviceFor({ id, connection, model }: HallFile['printers'][number]): Device {
  if (connection.kind === 'agent')
    throw new Error(`The printer ${id} hangs at a print agent: the hub has no way to it.`);
  return deviceOn(connection, { dots: printerModel(model)?.dots ?? 576 });
}
