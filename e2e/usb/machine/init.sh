#!/bin/busybox sh
# The first program of the machine: its drivers, then the host's own files, read-only, with a fresh /dev and /run over them.
/bin/busybox --install -s /bin
export PATH=/bin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
while read -r driver; do
  insmod "/drivers/$driver.ko" || echo "the driver $driver could not be loaded"
done < /drivers/in-order
mkdir -p /host
mount -t 9p -o trans=virtio,version=9p2000.L,msize=262144,cache=loose,ro host /host || poweroff -f
mount --bind /dev /host/dev
mount -t proc proc /host/proc
mount -t sysfs sys /host/sys
mount -t tmpfs run /host/run
ip link set lo up
cp /where.sh /host/run/where.sh
chroot /host /bin/bash -c '. /run/where.sh; exec bash "$PROJECT/e2e/usb/machine/run-tests.sh"'
echo "the machine ends with $?"
poweroff -f
