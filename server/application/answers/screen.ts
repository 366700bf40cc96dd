import type { Reply } from '../../../contract/reply.ts';
import type { Payload, RequestName, Value } from '../../../contract/requests.ts';
import type { Clerk, Device, Session } from '../../ports/access.ts';
import type { Office } from '../office.ts';

/** A connected screen, as far as requests need to know it. */
export interface Screen {
  readonly device: Device | null;
  readonly seat: SignedIn | null;
  /** Who has locked this screen and may unlock it (AC2); meanwhile nobody is signed in. */
  readonly locked: SignedIn | null;
  /** Told when the hub has signed a clerk in or out at this screen. */
  sit(seat: SignedIn | null): void;
  lock(byPin: boolean): void;
  /** Sessions have ended elsewhere: their screens are told now, not at the next press. */
  tellOthers(): void;
  /** The screen's address, for rate limits. */
  readonly address: string;
}

export interface SignedIn {
  readonly clerk: Clerk;
  readonly session: Session;
}

export type Answer<Name extends RequestName> = (
  office: Office,
  screen: Screen,
  payload: Payload<Name>,
) => Promise<Reply<Value<Name>>>;

/** One answer for each request; a missing one does not compile. */
export type Answers<Name extends RequestName = RequestName> = { readonly [N in Name]: Answer<N> };
