import type { HallFile } from '../../../contract/hall-file.ts';
import type { SecretName } from '../../../contract/requests/message-requests.ts';
import type { Office } from '../office.ts';

/** To which server each secret is sent, and with which protection. */
const shownTo: Partial<Record<SecretName, (file: HallFile) => unknown>> = {
  'mail-password': ({ post }) => post?.mail && [post.mail.host, post.mail.port, post.mail.security],
  'whatsapp-token': ({ post }) => post?.whatsapp?.cloud && [post.whatsapp.cloud.apiUrl],
};

export interface OfAnother {
  readonly name: SecretName;
  readonly value: string | null;
}

/**
 * MS6: a secret set for one server is not sent to another: otherwise somebody who may change the address, but does not know the password,
 * could have it sent to himself. Delete them before the file names the new server.
 */
export function setForAnother({ secrets, file }: Office, next: HallFile): OfAnother[] {
  return secrets.names().flatMap((name) => {
    const [before, after] = [file.current, next].map((each) => shownTo[name]?.(each));
    const isSame = before === undefined || JSON.stringify(before) === JSON.stringify(after);
    return isSame ? [] : [{ name, value: secrets.get(name) }];
  });
}
