import type { Office } from '../office.ts';

/** The visitors' site, as named in messages and on paper. */
const publicAddress = ({ live }: Pick<Office, 'live'>): string => `${live.hall.setup.publicUrl}/online/`;

/** ON6: the code stands after the `#`, which browsers do not send: so neither the hub's log nor a proxy's has it. */
export const stateAddress = (office: Pick<Office, 'live'>, about: 'request' | 'complaint', code: string): string =>
  `${publicAddress(office)}${about === 'request' ? 'status' : 'pengaduan/status'}#${code}`;
