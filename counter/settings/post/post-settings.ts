import type { HallFile } from '../../../contract/hall-file.ts';

type Post = NonNullable<HallFile['post']>;
export type Mail = NonNullable<Post['mail']>;
type Whatsapp = NonNullable<Post['whatsapp']>;
export type Cloud = NonNullable<Whatsapp['cloud']>;

export const securities = ['tls', 'starttls', 'none'] as const;
const usualPort = { tls: 465, starttls: 587, none: 25 };

export function useMail(hall: HallFile, on: boolean): void {
  const mail: Mail = { host: '', port: usualPort.starttls, security: 'starttls', user: '', from: '' };
  setPost(hall, { mail: on ? mail : undefined });
}

/** Sets the usual port, unless the office has entered its own. */
export function secure(mail: Mail, security: Mail['security']): void {
  if (mail.port === usualPort[mail.security]) mail.port = usualPort[security];
  mail.security = security;
}

export function useWhatsapp(hall: HallFile, on: boolean): void {
  setPost(hall, { whatsapp: on ? { number: '' } : undefined });
}

export function useCloud(whatsapp: Whatsapp, on: boolean): void {
  if (on) whatsapp.cloud = { phoneNumberId: '', template: { name: '', language: 'id' } };
  else delete whatsapp.cloud;
}

export function setApiUrl(cloud: Cloud, typed: string): void {
  const url = typed.trim();
  if (url === '') delete cloud.apiUrl;
  else cloud.apiUrl = url;
}

/** "0812-3456-7890", "+62 812 …" or "+62 0812 …", as people write it, in the file's form. */
export const asWritten = (number: string): string => number.replaceAll(/\D/g, '').replace(/^(62)?0/, '62');

/** A hall that sends no messages has no such block in its file. */
function setPost(hall: HallFile, change: { mail?: Mail | undefined; whatsapp?: Whatsapp | undefined }): void {
  const { mail, whatsapp } = { ...hall.post, ...change };
  if (mail || whatsapp) hall.post = { ...(mail ? { mail } : {}), ...(whatsapp ? { whatsapp } : {}) };
  else delete hall.post;
}
