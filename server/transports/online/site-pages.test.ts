import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { TestSite } from './visitors.fixture.ts';

let site: TestSite;
let before: HallFile;

beforeAll(async () => {
  site = await TestSite.open();
  before = site.hub.hub.office.file.current;
});
afterEach(() => site.change(() => before));
afterAll(() => site.hub.stop());

const withSuket = ({ services: [first, ...others], ...file }: HallFile): HallFile => {
  const requirements = first!.requirements.map((paper) =>
    paper.id === 'ktp' ? { ...paper, alternatives: ['suket'] } : paper,
  );
  const suket = { id: 'suket', text: { text: 'Suket', own: true as const }, mandatory: false, documents: [] };
  return { ...file, services: [{ ...first!, requirements: [...requirements, suket] }, ...others] };
};

const switched = (change: Partial<NonNullable<HallFile['online']>>) =>
  site.change((file) => ({ ...file, online: { ...file.online!, ...change } }));

describe('the front page', () => {
  it('[ON4] [CA13] tells in plain HTML whether the hall is open and how many wait', async () => {
    await site.hub.takeNumber();
    const page = await site.text('/online/');
    expect(page).toContain('Buka sekarang');
    expect(page).toMatch(/Informasi bansos<\/b>\s*<b>1 orang/);
    expect(page.match(/Lama tunggu belum dapat diperkirakan/gu)).toHaveLength(1);
    expect(page).toMatch(/<b>Tidak ada<\/b><\/div>\s*<\/li>/);
    expect(page).not.toContain('<script');
  });

  it('[ON1] shows only what the hall has switched on', async () => {
    expect(await site.text('/online/')).toContain('href="/online/ajukan"');
    await switched({ requests: false, complaints: false, waiting: false });
    const page = await site.text('/online/');
    for (const gone of ['/online/ajukan', '/online/status', 'Sampaikan kepada kami', 'Yang menunggu sekarang']) {
      expect(page).not.toContain(gone);
    }
    expect(page).toContain('/online/layanan');
    expect(page).toContain('Bagaimana menyampaikannya, dan jawabannya');
    const ways = await site.text('/online/pengaduan');
    expect(ways).toContain('tidak diterima lewat situs');
    expect(ways).toMatch(/Di kantor kami, pada jam buka:[^]*Pengelola pengaduan/);
    expect(ways).toContain('href="/online/pengaduan/status"');
    expect(ways).not.toContain('/online/pengaduan/tulis');
  });

  it('[ON1] has no card for ways to reach a hall that has published none', async () => {
    expect(await site.text('/online/')).toContain('Alamat dan kontak');
    await site.change((file) => ({ ...file, address: [], contacts: [] }));
    expect(await site.text('/online/')).not.toContain('Alamat dan kontak');
  });

  it('[ON1] says that all is free as long as it is', async () => {
    expect(await site.text('/online/')).toContain('Semua pelayanan ini gratis');
    await site.change(({ services: [first, ...others], ...file }) => ({
      ...file,
      services: [{ ...first!, fee: { text: { text: 'Rp10.000', own: true }, amount: 10_000 } }, ...others],
    }));
    const page = await site.text('/online/');
    expect([page.includes('gratis'), page.includes('Jangan membayar lebih dari itu')]).toEqual([false, true]);
  });

  it('speaks English to whoever asks, on every page that he goes on to', async () => {
    const page = await site.text('/online/?bahasa=en');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Open now');
    expect(page).toContain('href="/online/layanan?bahasa=en"');
    expect(page).toContain('href="/online/"'); // and back again
  });

  it('[ON2] is kept nowhere, framed nowhere, and runs nothing but our own', async () => {
    const { headers } = await site.get('/online/');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('[ON2] leaves the headers of the office’s own pages alone', async () => {
    const { headers } = await site.get('/');
    expect(headers.get('Content-Security-Policy')).toContain("worker-src 'self'");
  });
});

describe('a service', () => {
  it('[ON4] says what to bring, how long it takes and what it costs', async () => {
    expect(await site.text('/online/layanan')).toContain('href="/online/layanan/surat-keterangan-dtks"');
    const page = await site.text('/online/layanan/surat-keterangan-dtks');
    for (const words of ['Foto Copy KK', 'Wajib', 'Bila perlu', 'Gratis', '15 menit']) expect(page).toContain(words);
  });

  it('[ON4] [CS4] says of papers in place of each other that one is enough, and marks neither as a must', async () => {
    await site.change(withSuket);
    const page = await site.text('/online/layanan/surat-keterangan-dtks');
    expect(page).toMatch(
      /Cukup salah satu:<\/b>\s*<span class="mark must">Wajib<[^]*Foto copy KTP<\/b>\s*<\/li>\s*<li><b>Suket/,
    );
    expect(page.match(/>Wajib</g)).toHaveLength(2);
  });

  it('[SB1] has its whole standard, with what is not set down said plainly', async () => {
    const page = await site.text('/online/layanan/surat-keterangan-dtks/standar');
    expect(page.match(/<h3>\d+\. /g)).toHaveLength(14);
    expect(page).toContain('Belum ditetapkan dalam standar pelayanan kantor ini.');
    expect(page, '[SB3]').toContain('<li>Dokumen tambahan lainnya');
  });

  it('that does not exist, or is closed, has no page', async () => {
    await site.change((file) => ({ ...file, services: file.services.map((each) => ({ ...each, open: false })) }));
    expect((await site.get('/online/layanan/surat-keterangan-dtks')).status).toBe(404);
    expect((await site.get('/online/layanan/rahasia')).status).toBe(404);
    expect(await site.text('/online/rahasia')).toContain('Halaman tidak ditemukan');
  });
});

describe('a hall without the site', () => {
  it('[ON1] says so plainly, with its contacts', async () => {
    await switched({ enabled: false });
    await site.change((file) => ({ ...file, contacts: [contact('Telepon', '(0751) 123456')] }));
    for (const path of ['/online/', '/online/layanan', '/online/ajukan', '/online/status']) {
      const answer = await site.get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      const page = await answer.text();
      expect(page).toContain('Situs ini sedang tidak dibuka');
      expect(page).toContain('href="tel:0751123456"');
    }
  });

  it('[ON1] [IS7] [LE4] still answers the QR of a ticket and of a letter', async () => {
    await switched({ enabled: false });
    await site.hub.takeNumber('the-token-of-a-ticket-on-paper');
    expect((await site.get('/t/the-token-of-a-ticket-on-paper')).status).toBe(200);
    expect(await site.text('/v/TIDAKADA1234')).toContain('Tidak ada surat dengan kode ini');
  });
});

const contact = (label: string, value: string) => ({
  kind: 'telepon',
  label: { id: label, en: label },
  value,
  line: 1,
});
