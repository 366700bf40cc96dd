import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HallFile } from '../../../contract/hall-file.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import type { Medium } from '../../../server/domain/post/message.ts';
import type { OpenOffice } from '../../../server/open-office.ts';

/** A hall that sends its mail to a server on this machine. */
export function hallWithMail(port: number): HallFile {
  const mail = { host: '127.0.0.1', port, security: 'none', user: '', from: 'layanan@contoh.go.id' } as const;
  return { ...shippedHall('pariaman'), post: { mail } };
}

/** Writes to him as a decision does; returns the message's id. */
export async function write({ office }: OpenOffice, to: string, medium: Medium = 'email'): Promise<string> {
  const messageId = randomUUID();
  const about = { is: 'case', caseId: 'case' } as const;
  const command = { type: 'queue-message', messageId, medium, about, purpose: 'request-answered' } as const;
  const words = { messageId, to, subject: 'Jawaban permohonan', text: 'Permohonan Anda selesai.', letterId: null };
  await office.live.perform({ command, commandId: null, answer: () => null, messages: () => [words] });
  return messageId;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'antrean-mail-'));
export const clear = (folder: string): void => rmSync(folder, { recursive: true, force: true });
