import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** Unpacked here, never installed: a developer's computer should not get another kernel. */
const FOLDER = join(PROJECT, 'node_modules/.cache/usb-machine');

/** In order of dependency: the host's disk, then USB, its printers, and a virtual controller. */
const DRIVERS = [
  'virtio/virtio_ring',
  'virtio/virtio',
  'virtio/virtio_pci_modern_dev',
  'virtio/virtio_pci_legacy_dev',
  'virtio/virtio_pci',
  '9p/9pnet',
  '9p/9pnet_virtio',
  'netfs/netfs',
  'fscache/fscache',
  '9p/9p',
  'common/usb-common',
  'core/usbcore',
  'class/usblp',
  'usbip/usbip-core',
  'usbip/vhci-hcd',
];

interface MachineParts {
  readonly kernel: string;
  /** Its initial RAM disk. */
  readonly initrd: string;
}

/** Debian's kernel, busybox and udev, downloaded once, and the initial files of a virtual machine with USB. */
export function machineParts(): MachineParts {
  const kernelPackage = field('linux-image-amd64', /Depends: (linux-image-\d\S*)/);
  const kernel = unpacked(kernelPackage, ['./boot/vmlinuz*', ...DRIVERS.map((driver) => `*/${driver}.ko`)]);
  const busybox = unpacked('busybox-static', ['./bin/busybox']);
  const udev = unpacked('udev', ['./bin/udevadm']);
  const first = join(FOLDER, 'first-files');
  rmSync(first, { recursive: true, force: true });
  for (const folder of ['bin', 'proc', 'sys', 'dev', 'drivers']) mkdirSync(join(first, folder), { recursive: true });
  cpSync(join(busybox, 'bin/busybox'), join(first, 'bin/busybox'));
  cpSync(join(import.meta.dirname, 'init.sh'), join(first, 'init'));
  chmodSync(join(first, 'init'), 0o755);
  for (const driver of DRIVERS)
    cpSync(foundIn(kernel, `${driver}.ko`), join(first, 'drivers', `${basename(driver)}.ko`));
  writeFileSync(join(first, 'drivers/in-order'), DRIVERS.map((driver) => `${basename(driver)}\n`).join(''));
  const where = { PROJECT, NODE: process.execPath, UDEV: join(udev, 'bin/udevadm') };
  writeFileSync(
    join(first, 'where.sh'),
    Object.entries(where)
      .map(([name, path]) => `export ${name}='${path}'\n`)
      .join(''),
  );
  const initrd = join(FOLDER, 'initrd.gz');
  shell(`find . | "${join(busybox, 'bin/busybox')}" cpio -o -H newc 2>/dev/null | gzip -1 > "${initrd}"`, first);
  return { kernel: foundIn(kernel, 'boot/vmlinuz'), initrd };
}

/** Unpacks these files of a package, and returns the folder. */
function unpacked(name: string, wanted: readonly string[]): string {
  const folder = join(FOLDER, name);
  if (existsSync(folder)) return folder;
  const loading = `${folder}.loading`;
  rmSync(loading, { recursive: true, force: true });
  mkdirSync(loading, { recursive: true });
  shell(`apt-get download -qq ${name}`, loading);
  const patterns = wanted.map((pattern) => `'${pattern}'`).join(' ');
  shell(`dpkg-deb --fsys-tarfile *.deb | tar -x --wildcards ${patterns} && rm *.deb`, loading);
  shell(`mv "${loading}" "${folder}"`, FOLDER);
  return folder;
}

function foundIn(folder: string, end: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => path.includes(end));
  if (found === undefined) throw new Error(`${folder} has no ${end}.`);
  return join(folder, found);
}

function field(name: string, pattern: RegExp): string {
  const [, value] = pattern.exec(execFileSync('apt-cache', ['depends', name], { encoding: 'utf8' })) ?? [];
  if (value === undefined) throw new Error(`${name} is none of the packages that this computer knows.`);
  return value;
}

function shell(command: string, cwd: string): void {
  execFileSync('/bin/bash', ['-ec', `set -o pipefail; ${command}`], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
