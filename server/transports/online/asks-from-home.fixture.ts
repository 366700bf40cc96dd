import { jpeg, pdf } from '../../adapters/attachments/attachment-samples.fixture.ts';
import type { TestSite } from './visitors.fixture.ts';
import type { FormPage, Photo } from './visitors.fixture.ts';

export const PATH = '/online/ajukan/surat-keterangan-dtks';

export const photos: readonly [Photo, Photo] = [
  { field: 'photo-kk', bytes: jpeg() },
  { field: 'photo-ktp', bytes: pdf(), type: 'application/pdf' },
];

/** People who ask for a letter on the site, each from a telephone of his own. */
export class AskingFromHome {
  readonly #site: TestSite;
  #persons = 0;

  constructor(site: TestSite) {
    this.#site = site;
  }

  /** Somebody who has sent nothing yet. */
  filledIn(page: FormPage, change: Record<string, string> = {}): Record<string, string> {
    this.#persons += 1;
    return {
      form: page.formId,
      proof: page.proof,
      name: 'Rosmawati Chaniago',
      nik: '1377 0245 0390 0001',
      familyCard: '1377021203100004',
      birthDay: '5',
      birthMonth: '3',
      birthYear: '1990',
      address: 'Dusun Tengah, Taluk',
      purpose: 'pendaftaran sekolah',
      answerBy: 'whatsapp',
      phone: `08126600${1000 + this.#persons}`,
      email: '',
      consent: 'yes',
      ...change,
    };
  }

  async sendNew(change: Record<string, string> = {}, papers: readonly Photo[] = photos, peer?: string) {
    const fields = this.filledIn(await this.#site.formAt(PATH), change);
    const answer = await this.#site.send(PATH, fields, papers, peer);
    return { fields, status: answer.status, page: await answer.text() };
  }
}
