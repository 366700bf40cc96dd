import type { Office } from '../office.ts';

/** Where visitors' telephones find the site: what a message or a paper may name. */
const publicAddress = ({ live }: Pick<Office, 'live'>): string => `${live.hall.setup.publicUrl}/online/`;

/** ON6: the code stands behind the `#`, which no browser sends on: neither the hub's log nor a proxy's ever has it. */
export const stateAddress = (office: Pick<Office, 'live'>, about: 'request' | 'complaint', code: string): string =>
  `${publicAddress(office)}${about === 'request' ? 'status' : 'pengaduan/status'}#${code}`;
