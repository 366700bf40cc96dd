// `npm run test-usb`: the tests of USB printers, in a virtual machine whose kernel has USB (Debian only; downloads 75
// MB once).
import { spawn, spawnSync } from 'node:child_process';
import { machineParts } from './machine/machine-parts.ts';

const QEMU = 'qemu-system-x86_64';
const MEMORY_MB = 2048;
const ENDED = /the machine ends with (\d+)/;

const lacking = [QEMU, 'apt-get', 'dpkg-deb'].filter((program) => spawnSync(program, ['--version']).error);
if (lacking.length > 0) {
  console.error(`Not on this computer: ${lacking.join(', ')}. The tests of USB printers need Debian, and`);
  console.error('  sudo apt-get install --no-install-recommends qemu-system-x86');
  process.exit(2);
}

const { kernel, initrd } = machineParts();
// Without KVM, so that it runs everywhere; the tests wait for events, not for a time. Without one thread for each
// processor: code compiled by one was seen as zeros by the other, and Node crashed.
const machine = spawn(
  QEMU,
  [
    '-accel',
    'tcg,thread=single',
    '-cpu',
    'max',
    '-smp',
    '2',
    '-m',
    String(MEMORY_MB),
    '-nographic',
    '-no-reboot',
    '-net',
    'none',
    '-monitor',
    'none',
    '-serial',
    'stdio',
    '-kernel',
    kernel,
    '-initrd',
    initrd,
    '-append',
    'console=ttyS0 quiet panic=-1',
    '-fsdev',
    'local,id=host,path=/,security_model=none,readonly=on,multidevs=remap',
    '-device',
    'virtio-9p-pci,fsdev=host,mount_tag=host',
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
let said = '';
machine.stdout.on('data', (bytes: Buffer) => {
  process.stdout.write(bytes);
  said = (said + bytes.toString()).slice(-4096);
});
machine.on('close', () => process.exit(Number(ENDED.exec(said)?.[1] ?? 1)));
