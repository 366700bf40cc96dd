// One set-up of a folder at a time, also when `npm start` and `npm test` are started together.
// Plain JavaScript, as bootstrap.mjs is.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const LOOK_EVERY_MS = 200;

/** The machine's start: after a power cut the same number is another process. Elsewhere than on Linux nobody tells. */
function thisBoot() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '-';
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return codeOf(fault) === 'EPERM';
  }
}

/** When it was started, in the kernel's ticks: numbers come again, in a container at its next start. Elsewhere than on Linux nobody tells. @param {number} pid */
function begunAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before it may hold anything, a bracket too.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch {
    return '-';
  }
}

/** Who holds it; null: nobody who lives. A power cut leaves a lock of a start that is over, or one without a word. @param {string} lock */
function holderOf(lock) {
  try {
    const [id = '', boot, begun] = readFileSync(lock, 'utf8').split(' ');
    const pid = /^[1-9]\d*$/.test(id) ? Number(id) : null;
    return pid !== null && boot === thisBoot() && isAlive(pid) && begun === begunAt(pid) ? pid : null;
  } catch {
    return null;
  }
}

const codeOf = (/** @type {unknown} */ fault) => (fault instanceof Error && 'code' in fault ? fault.code : '');

/** False: somebody has it. @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, `${process.pid} ${thisBoot()} ${begunAt(process.pid)}`, { flag: 'wx' });
    return true;
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false;
    throw fault;
  }
}

/**
 * Held until the process ends. Where nothing can be written there is nothing to keep apart: whatever has to be written says so itself.
 * @param {string} lock @param {() => void} onWait
 */
export async function holdSetUp(lock, onWait) {
  process.on('exit', () => {
    if (holderOf(lock) === process.pid) rmSync(lock, { force: true });
  });
  try {
    for (let looks = 0, nobodys = 0; !take(lock); looks++) {
      if (looks === 0) onWait();
      nobodys = holderOf(lock) === null ? nobodys + 1 : 0;
      // Whoever has just made it may not have written in it yet: it is nobody's if it still is at the next look.
      if (nobodys > 1) {
        rmSync(lock, { force: true });
        nobodys = 0;
      }
      await new Promise((ok) => setTimeout(ok, LOOK_EVERY_MS));
    }
  } catch (fault) {
    if (!['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT'].includes(String(codeOf(fault)))) throw fault;
  }
}
