#!/bin/bash
# Inside the machine, on the host's files: udev, from which libusb hears of cables, then the tests. PROJECT, NODE and UDEV say where.
set -eu
cd "$PROJECT"
mkdir -p /run/tmp /run/udev/rules.d
export HOME=/run TMPDIR=/run/tmp CI=1
(exec -a systemd-udevd "$UDEV" --daemon)
"$UDEV" control --ping --timeout=60
# What is thrown while libusb calls back is a fault, not only a warning.
export NODE_OPTIONS=--force-node-api-uncaught-exceptions-policy=true
# Nor does a crash pass unseen: a printer's process is started anew, and whoever looks at papers only would not notice.
echo '/run/tmp/core.%e.%p' > /proc/sys/kernel/core_pattern
ulimit -c unlimited
"$NODE" node_modules/vitest/vitest.mjs run --configLoader native --config e2e/usb/vitest.config.ts || ended=$?
if compgen -G '/run/tmp/core.*'; then
  echo 'These processes have crashed.'
  exit 3
fi
exit "${ended:-0}"
