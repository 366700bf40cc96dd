import { jpeg } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { CloudSimulator } from '../../adapters/whatsapp/cloud-simulator.fixture.ts';
import type { Phone, Shown } from '../../adapters/whatsapp/phone.fixture.ts';
import type { Office } from '../../application/office.ts';
import type { Case } from '../../domain/cases/case.ts';
import { TestHub } from '../hub.fixture.ts';

export const NUMBER = '6281234567890';
export const text = (body: string) => ({ type: 'text', text: { body } });

/** What the administrator enters: the number, its id, the template, and three secrets. */
export async function setUpWhatsapp(office: Office, cloud: CloudSimulator): Promise<void> {
  office.chatDesk.settlesAfterMs = 10;
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

interface AskingWish {
  /** Given when asked for, as for a sender whose number WhatsApp does not show. */
  readonly ownNumber?: string;
  /** Given where the hall asks who brings the request. */
  readonly broughtBy?: readonly string[];
  /** False: reviewed, but not sent yet. */
  readonly sends?: boolean;
}

/** Asks for a letter, fills in the form, sends both photos and submits; returns the last message received. */
export async function asksFor(
  phone: Phone,
  { ownNumber, broughtBy = [], sends = true }: AskingWish = {},
): Promise<Shown> {
  await phone.says('ajukan');
  await phone.touches('Setuju');
  for (const answer of [...broughtBy, ...formAnswers]) await phone.says(answer);
  if (ownNumber !== undefined) await phone.says(ownNumber);
  await phone.sendsPhoto(jpeg());
  await phone.sendsPhoto(jpeg());
  const review = await phone.says('lanjut');
  return sends ? phone.touches('Kirim') : review;
}

/** A whole hub with WhatsApp, and the telephone of somebody who writes to it. */
export class WhatsappHall {
  readonly hub: TestHub;
  readonly cloud: CloudSimulator;
  readonly phone: Phone;

  private constructor(hub: TestHub, cloud: CloudSimulator) {
    [this.hub, this.cloud, this.phone] = [hub, cloud, cloud.phone(NUMBER)];
  }

  static async open(hallId = 'pariaman'): Promise<WhatsappHall> {
    const [hub, cloud] = [await TestHub.start({ hallId }), await new CloudSimulator().start()];
    cloud.clock = hub.clock;
    await setUpWhatsapp(hub.hub.office, cloud);
    await cloud.connect(`${hub.hub.url}/api/whatsapp`);
    return new WhatsappHall(hub, cloud);
  }

  get office(): Office {
    return this.hub.hub.office;
  }

  get cases(): Case[] {
    return [...this.office.live.hall.cases.values()];
  }

  /** The back office acts on the only request. */
  async acts(stepId: string, outcomeId: string, message: { words: string; asked: string[] }): Promise<void> {
    const line = await this.hub.clerk('back-office', 'back-office-1');
    const reply = await line.emitWithAck('case:act', {
      commandId: this.office.chance.id(),
      caseId: this.cases[0]?.id ?? '',
      stepId,
      outcomeId,
      edition: this.hub.edition(this.cases[0]?.id ?? '', stepId),
      note: '',
      records: {},
      purpose: '',
      recipient: { to: 'applicant', name: '' },
      message,
    });
    if (!reply.ok) throw new Error(reply.refusal);
  }

  /** Whether these words are on disk, in a stored conversation. */
  keeps(words: string): boolean {
    const db = openInFolder(`${this.hub.folder}/trial`, 'hall.db', { readonly: true });
    const all = ['chat', 'chat_incoming', 'message'].map((table) =>
      JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()),
    );
    db.close();
    return all.join('\n').includes(words);
  }

  async close(): Promise<void> {
    await this.hub.stop();
    await this.cloud.stop();
    if (this.hub.faults.length > 0) throw new Error(this.hub.faults.join('\n'));
  }
}
