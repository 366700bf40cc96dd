import { setupOf } from './office.ts';
import type { Office } from './office.ts';

const LOOK_EVERY_MS = 5_000;

/** ON11: the network comes after the hub, and one day gives it another address: papers of the next moment go by it. */
export function followAddress({ file, live, trial, ownAddress, log }: Sources): () => void {
  const timer = setInterval(() => {
    const setup = setupOf(file.current, trial, ownAddress());
    if (setup.publicUrl === live.hall.setup.publicUrl) return;
    live.useSetup(setup);
    log.info('the address of the hub has changed', { address: setup.publicUrl ?? null });
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

type Sources = Pick<Office, 'file' | 'live' | 'trial' | 'ownAddress' | 'log'>;
