import type { HallFile } from '../../../contract/hall-file.ts';
import { jpeg } from '../../adapters/attachment-samples.fixture.ts';
import type { CloudSimulator } from '../../adapters/whatsapp/cloud-simulator.fixture.ts';
import type { Phone, Shown } from '../../adapters/whatsapp/phone.fixture.ts';
import type { Office } from '../../application/office.ts';

/** What the administrator enters: the number, its id, the template, and three secrets. */
export async function setUpWhatsapp(
  office: Office,
  cloud: CloudSimulator,
  change: Partial<HallFile> = {},
): Promise<void> {
  office.chatDesk.settlesAfterMs = 100;
  const [template = { name: '', language: '' }] = cloud.templates;
  const { name, language } = template;
  await office.file.change({
    ...office.file.current,
    post: {
      whatsapp: {
        number: '62751000000',
        cloud: { phoneNumberId: cloud.phoneNumberId, apiUrl: cloud.apiUrl, template: { name, language } },
      },
    },
    ...change,
  });
  await office.secrets.set('whatsapp-token', cloud.token);
  await office.secrets.set('whatsapp-app-secret', cloud.appSecret);
  await office.secrets.set('whatsapp-verify-token', cloud.verifyToken);
}

const formAnswers = [
  'Siti Contoh',
  '1377015203990001',
  '1377010101200002',
  'Dusun Contoh RT 01/02, Desa Contoh, Kecamatan Contoh',
  'KIP Kuliah',
] as const;

export interface AskingWish {
  /** Told when he is asked for it: WhatsApp shows none. */
  readonly ownNumber?: string;
  /** False: he has looked it over and not sent it yet. */
  readonly sends?: boolean;
}

/** Asks for a letter, fills in the form, sends both photos, and sends it; the last that is said. */
export async function asksFor(phone: Phone, { ownNumber, sends = true }: AskingWish = {}): Promise<Shown> {
  await phone.says('ajukan');
  await phone.touches('Setuju');
  for (const answer of formAnswers) await phone.says(answer);
  if (ownNumber !== undefined) await phone.says(ownNumber);
  await phone.sendsPhoto(jpeg());
  await phone.sendsPhoto(jpeg());
  const review = await phone.says('lanjut');
  return sends ? phone.touches('Kirim') : review;
}
