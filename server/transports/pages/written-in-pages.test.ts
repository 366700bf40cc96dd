import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { TestSite } from '../online/visitors.fixture.ts';

/** Ends an attribute in either kind of quotes, and opens an element. */
const BARB = `duri"'><x-duri onload=1>&`;
const AS_TEXT = 'duri&quot;&#39;&gt;&lt;x-duri onload=1&gt;&amp;';

/** The hall with a barb after everything it says: names, notices, bilingual texts, addresses. */
function barbed(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => barbed(one, key));
  if (typeof value === 'string') return ['shownName', 'text', 'name'].includes(key) ? `${value} ${BARB}` : value;
  if (typeof value !== 'object' || value === null) return value;
  const isBilingual = 'id' in value && 'en' in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      isBilingual && typeof one === 'string' ? `${one} ${BARB}` : barbed(one, name),
    ]),
  );
}

let site: TestSite;
beforeAll(async () => {
  site = await TestSite.open();
  await site.change((file) => barbed(file) as HallFile);
});
afterAll(() => site.hub.stop());

const page = async (path: string): Promise<string> => (await fetch(`${site.hub.hub.url}${path}`)).text();

/** How often the barb appears as text, and how often as anything else. */
function found(html: string): { asText: number; otherwise: number } {
  const asText = html.split(AS_TEXT).length - 1;
  return { asText, otherwise: html.split('duri').length - 1 - 2 * asText };
}

const request = '/online/ajukan/surat-keterangan-dtks';
const pages = [
  '/',
  '/keadaan',
  '/standar/surat-keterangan-dtks',
  '/online/',
  '/online/layanan',
  '/online/ajukan',
  request,
  '/online/layanan/surat-keterangan-dtks',
  '/online/layanan/surat-keterangan-dtks/standar',
  '/online/status',
  '/online/pengaduan',
  '/online/pengaduan/tulis',
  '/online/surat',
  '/online/pengaduan/status',
  '/v/ABCDEFGH2345',
];

describe('a page says what was written, and shows none of it as its own', () => {
  it.each(pages)('[AC16] words of the hall: %s', async (path) => {
    for (const language of ['id', 'en']) {
      const { asText, otherwise } = found(await page(`${path}?bahasa=${language}`));
      expect({ otherwise, said: asText > 0 }).toEqual({ otherwise: 0, said: true });
    }
  });

  it('[AC16] words of the hall on the page of a ticket, and in what it is told later', async () => {
    const token = site.hub.hub.office.chance.token();
    await site.hub.takeNumber(token);
    for (const path of [`/t/${token}`, `/t/${token}/now`]) {
      const answer = await page(path);
      const said = path.endsWith('now') ? (JSON.parse(answer) as { html: string }).html : answer;
      const { asText, otherwise } = found(said);
      expect({ otherwise, said: asText > 0 }).toEqual({ otherwise: 0, said: true });
    }
  });

  it.each([request, '/online/pengaduan/tulis'])(
    '[AC16] what a visitor typed, when the form comes back: %s',
    async (path) => {
      await site.change((file) => ({ ...file, agency: { ...file.agency, shownName: 'Dinas Sosial' } }));
      const { formId, proof } = await site.formAt(path);
      const names = [...(await site.text(path)).matchAll(/<(?:input|textarea)[^>]*\sname="([^"]+)"/gu)]
        .map(([, name = '']) => name)
        .filter((name) => !['form', 'proof', 'consent'].includes(name));
      const fields = Object.fromEntries(names.map((name) => [name, BARB]));
      const answer = await site.send(path, { form: formId, proof, ...fields });
      expect(answer.status).toBe(422);
      const { asText, otherwise } = found(await answer.text());
      expect(otherwise).toBe(0);
      expect(asText).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(pages)('[AC16] what stands in the address: %s', async (path) => {
    const barb = encodeURIComponent(BARB.replaceAll('duri', 'onak'));
    for (const asked of [`${path}?bahasa=${barb}&x=${barb}`, `${path}${barb}`]) {
      expect(await page(asked)).not.toMatch(/onak"|onak'|<x-onak/u);
    }
  });
});
