import type { HallFile } from '../../../contract/hall-file.ts';
import type { Device } from '../../../printers/devices/device.ts';
import { FileDevice } from '../../../printers/devices/file-device.ts';
import { TcpDevice } from '../../../printers/devices/tcp-device.ts';
import { UsbDevice } from '../../../printers/devices/usb-device.ts';
import { VirtualDevice } from '../../../printers/devices/virtual-device.ts';
import { printerModel } from '../../../printers/models.ts';

/** The way to a printer that the hall's file names. */
export function deviceFor({ connection, model }: HallFile['printers'][number]): Device {
  switch (connection.kind) {
    case 'virtual':
      return new VirtualDevice({ dots: printerModel(model)?.dots ?? 576 });
    case 'file':
      return new FileDevice(connection.path);
    case 'tcp':
      return new TcpDevice({ host: connection.host, port: connection.port });
    case 'usb':
      return new UsbDevice(connection);
  }
}
