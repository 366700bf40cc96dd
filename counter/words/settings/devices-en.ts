import type { devicesId, kiosksId, printersId } from './devices-id.ts';

export const devicesEn: typeof devicesId = {
  pair: 'Pair a device',
  pairHint: 'Open the address of the screen on that device, then type the code shown there.',
  code: 'Code on the screen',
  name: 'Name of the device',
  place: 'As',
  noPlace: 'No counter of its own',
  watcher: 'Watched by another program',
  choosePlace: (role: string) => `This code comes from a screen of the kind ${role}. Choose a fitting one under "As".`,
  confirm: 'Pair',
  revoke: 'Revoke',
  online: 'connected',
  offline: 'not connected',
  role: { kiosk: 'Kiosk', display: 'Queue display', counter: 'Counter', agent: 'Print agent' },
  since: 'Since',
  agent: 'Print agent',
  agentHint: 'A program on another computer that holds printers there. Name it, make a code, then run the command.',
  invite: 'Make a code',
  invited: (code, until) => `Code ${code}, good once until ${until}. On that computer run:`,
};

export const kiosksEn: typeof kiosksId = {
  hint: 'With the size of its panel keys and letters of a kiosk are as large as they should be, and in reach of a wheelchair.',
  name: 'Name',
  newName: 'New kiosk',
  printer: 'Printer of slips',
  diagonal: 'Diagonal of the panel (inches)',
  bottom: 'Lower edge above the floor (mm)',
  tablet: 'Tablet that asks at a counter',
  languages: 'Languages that visitors can choose',
  languagesHint:
    'Indonesian is always there. A regional language says what has been translated, and the rest in Indonesian.',
  noTablet: 'No: it gives numbers',
  tooHigh: (mm) => `Some buttons are higher than ${mm} mm: out of reach from a wheelchair.`,
  hangLower: (mm) => `Hang its lower edge ${mm} mm above the floor at most.`,
  cramped: (mm) =>
    `If its glass stands upright, hang its lower edge ${mm} mm at most. Any higher, the digits have to be pushed into sight first.`,
};

export const printersEn: typeof printersId = {
  condition: 'Condition',
  test: 'Test print',
  tested: 'The test print was sent. See it in "What was printed".',
  connection: 'Connection',
  hangsAt: 'Hangs at',
  atHub: 'The hub’s computer',
  noAgent: 'A print agent that was revoked',
  model: 'Model',
  name: 'Name',
  kind: {
    virtual: 'Virtual printer (no paper)',
    file: 'Device file (/dev/usb/lp0)',
    usb: 'USB, directly',
    tcp: 'Network (TCP)',
  },
  newName: (n) => `Printer ${n}`,
  use: 'Who uses which printer',
  useHint: 'Tickets from a kiosk, slips and letters from a counter.',
  usedBy: (who) => `Used by: ${who}. It cannot be removed while it is used.`,
  unused: 'No kiosk and no counter uses it yet.',
  path: 'Device file',
  vendorId: 'Vendor number (empty: any)',
  productId: 'Product number (empty: any)',
  host: 'Address',
  port: 'Port',
};
