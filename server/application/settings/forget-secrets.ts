import type { HallFile } from '../../../contract/hall-file.ts';
import type { SecretName } from '../../../contract/requests/message-requests.ts';
import type { Office } from '../office.ts';

/** To whom each is shown, and how well that is guarded on the way. */
const shownTo: Partial<Record<SecretName, (file: HallFile) => unknown>> = {
  'mail-password': ({ post }) => post?.mail && [post.mail.host, post.mail.port, post.mail.security],
  'whatsapp-token': ({ post }) => post?.whatsapp?.cloud && [post.whatsapp.cloud.apiUrl],
};

export interface OfAnother {
  readonly name: SecretName;
  readonly value: string | null;
}

/**
 * MS6: what was set for one server is shown to no other: whoever may change the address, but was never told the password, would else have it
 * sent to an address of his own. To be gone before the file says so.
 */
export function setForAnother({ secrets, file }: Office, next: HallFile): OfAnother[] {
  return secrets.names().flatMap((name) => {
    const [before, after] = [file.current, next].map((each) => shownTo[name]?.(each));
    const isSame = before === undefined || JSON.stringify(before) === JSON.stringify(after);
    return isSame ? [] : [{ name, value: secrets.get(name) }];
  });
}
