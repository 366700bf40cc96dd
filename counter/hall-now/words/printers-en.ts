import type { printersId } from './printers-id.ts';

export const printersEn: typeof printersId = {
  conditions: {
    ready: 'ready',
    'paper-low': 'paper nearly out',
    'paper-out': 'out of paper',
    'cover-open': 'cover open',
    cutter: 'cutter jammed',
    offline: 'not ready',
    unplugged: 'unplugged',
    unreachable: 'not on the network',
    'agent-away': 'its computer is not connected',
    busy: 'used by another program',
    'no-permission': 'not permitted',
    silent: 'does not answer',
    broken: 'broken',
  },

  printerDo: {
    ready: '',
    'paper-low': 'Have a new roll of paper ready at the printer.',
    'paper-out': 'Ask a clerk to put in a new roll. What waits is printed by itself then.',
    'cover-open': 'Ask a clerk to close the printer.',
    cutter: 'Ask a clerk to open the cover, take out the paper that is stuck, and close it.',
    offline: 'Ask a clerk to press Feed; if that does not help, to switch the printer off and on.',
    unplugged: 'Ask a clerk to check the cable and the power of the printer.',
    unreachable:
      'Ask a clerk to check power and network cable; if they are well, check its address in Settings, Printers.',
    'agent-away': 'Check power and network of that computer. What waits is printed by itself once it is back.',
    busy: 'Close the other program that is using the printer.',
    'no-permission': 'Ask the IT officer to let the computer use the printer.',
    silent: 'Ask a clerk to switch the printer off, wait, and switch it on.',
    broken: 'Switch the printer off and on; if that does not help, choose another one in Settings, Printers.',
  },
};
