import type { HallFile } from '../../contract/hall-file.ts';
import { CloudSimulator } from '../adapters/whatsapp/cloud-simulator.fixture.ts';
import type { Office } from '../application/office.ts';

/** What the administrator enters: the number, its id, the template, and three secrets. */
export async function setUpWhatsapp(
  office: Office,
  cloud: CloudSimulator,
  change: Partial<HallFile> = {},
): Promise<void> {
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

/** Sends what the form asks for, photos and all, until it can be sent. */
export const formAnswers = [
  'Siti Contoh',
  '1377015203990001',
  '1377010101200002',
  'Dusun Contoh RT 01/02, Desa Contoh, Kecamatan Contoh',
  'KIP Kuliah',
] as const;
