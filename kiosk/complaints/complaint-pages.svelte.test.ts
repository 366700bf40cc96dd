import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawsGlass, glass, text } from '../glass.fixture.svelte.ts';
import { answered, kioskLink } from '../kiosk.fixture.svelte.ts';
import type { ComplaintRules } from './complaint.svelte.ts';
import { box, received, rules, strictRules } from './complaints.fixture.ts';

// The pages are loaded when first opened; on a busy machine that takes longer than a test waits.
beforeAll(() => import('./ComplaintPages.svelte'));
drawsGlass();
afterEach(cleanup);

function kiosk(complaints: ComplaintRules | null = rules) {
  const link = kioskLink({ 'complaint:leave': [answered(received)] });
  link.show({ complaints });
  return glass(link);
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const title = (name: string) => screen.findByRole('heading', { level: 1, name });

async function begun(complaints: ComplaintRules = rules) {
  const parts = kiosk(complaints);
  await press('Pengaduan, saran, masukan');
  await screen.findByRole('heading', { level: 2, name: 'Dengan cara apa?' });
  return parts;
}

describe('complaints on the glass', () => {
  it('[KC1] are not spoken of where the hall names no way', () => {
    kiosk(null);
    expect(screen.queryByRole('button', { name: 'Pengaduan, saran, masukan' })).toBeNull();
  });

  it('[KC1] tell the ways that lead elsewhere, and nothing else, where none begins at the kiosk', async () => {
    await begun({ ...rules, channels: [] });
    expect(text()).not.toContain('Sampaikan di sini');
    expect(text()).toContain('Telepon (0286) 123456');
    expect(text()).not.toContain('Apa yang ingin Anda sampaikan?');
    await press('Kembali');
    await screen.findByRole('button', { name: 'Pengaduan, saran, masukan' });
  });

  it('[KC1] lead to the ways of the hall, name its officer, and tell the ways that lead elsewhere', async () => {
    await begun({ ...rules, officer: 'Ibu Contoh' });
    expect([...document.querySelectorAll('[data-channel] strong')].map(({ textContent }) => textContent)).toEqual([
      'Datang langsung',
      'Kotak saran',
    ]);
    expect(text()).toContain('Diterima dan ditangani oleh Ibu Contoh');
    expect(text()).toContain('Telepon (0286) 123456');
    expect(text()).toContain('Media sosial tanyakan kepada petugas');
  });

  it('[KC6] speak of the button that is there, where no answer came to whoever is to be met', async () => {
    const { visit } = await begun();
    await press('Datang langsung');
    await title('Siapa Anda?');
    await press('Lewati');
    await title('Petugas akan menemui Anda');
    if (visit.step.at !== 'complaint') throw new Error('Nobody complains.');
    visit.step.complaint.refusal = 'no-answer';
    flushSync();
    expect(button('Panggil petugas')).toBeDefined();
    expect(text()).toContain('Silakan sentuh Panggil petugas sekali lagi.');
    expect(text()).not.toContain('Kirim');
  });

  it('[KC2][KC5][KC6] are touched key by key, with the promise, and end with number and code', async () => {
    const { link } = await begun();
    await press('Kotak saran');
    await title('Ceritakan');
    for (const key of ['A', 'C', 'spasi', 'Hapus']) await press(key === 'C' ? 'c' : key);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Cerita Anda').value).toBe('Ac');
    expect(button('Lanjut').hasAttribute('disabled')).toBe(true);
    await press('spasi');
    await press('m');
    await press('Lanjut');
    await title('Siapa Anda?');
    expect(text()).toContain('Dirahasiakan. Hanya dibaca petugas yang menangani.');
    await press('Lewati');
    await title('Sudah benar?');
    expect(text()).toContain('Tanpa nama');
    await press('Kirim');
    await title('Sudah kami terima');
    expect(document.querySelector('[data-complaint]')?.textContent).toBe('P-2026-00007');
    expect(text()).toContain('K7MX4PQR');
    expect(link.asked.at(-1)?.payload).toMatchObject({ words: 'Ac m', channel: 'kotak-saran' });
  });

  it('[KC2] write what a connected keyboard types, wherever the focus is', async () => {
    const { visit } = await begun();
    await press('Kotak saran');
    await title('Ceritakan');
    const field = screen.getByLabelText<HTMLTextAreaElement>('Cerita Anda');
    await fireEvent.input(field, { target: { value: 'Lampu' } });
    button('Kembali').focus();
    await fireEvent.keyDown(button('Kembali'), { key: '!' });
    expect(field.value).toBe('Lampu!');
    expect(visit.step).toMatchObject({ complaint: { words: { text: 'Lampu!' } } });
  });

  it('[KC4] say that there is no microphone, and let him type', async () => {
    await begun();
    await press('Kotak saran');
    await title('Ceritakan');
    await press('Bicara');
    await press('Mulai rekam');
    expect(await screen.findByText('Mikrofon tidak tersedia')).toBeDefined();
    await press('Ketik');
    expect(screen.getByLabelText('Cerita Anda')).toBeDefined();
  });

  it('[KC5] say why nothing goes on without a name where the hall demands one', async () => {
    await begun(strictRules);
    await press('Datang langsung');
    await title('Siapa Anda?');
    expect(text()).toContain('Nama dan alamat diperlukan');
    expect(button('Lanjut').hasAttribute('disabled')).toBe(true);
    expect(screen.queryByRole('button', { name: 'Lewati' })).toBeNull();
  });

  it('[KC1] tell whoever is met where he is awaited, in the words of the hall', async () => {
    await begun();
    await press('Datang langsung');
    await title('Siapa Anda?');
    await press('Lewati');
    await title('Petugas akan menemui Anda');
    await press('Panggil petugas');
    await title('Sudah kami terima');
    expect(text()).toContain('Anda ditunggu di ruangan khusus');
  });

  it('[KC6] say what did not work without losing a word', async () => {
    const { visit } = await begun();
    visit.complaints.start();
    const step = visit.step;
    if (step.at !== 'complaint') throw new Error('No complaint was begun.');
    step.complaint.choose(box);
    step.complaint.words.insert('Lampu mati.');
    step.complaint.page = 'review';
    step.complaint.refusal = 'too-many-tries';
    flushSync();
    await title('Sudah benar?');
    expect(text()).toContain('Belum terkirim Terlalu sering dikirim dari mesin ini.');
    expect(text()).toContain('Lampu mati.');
  });

  it('speak English like everything else', async () => {
    await begun();
    await press('Switch to English');
    await title('Complaint, suggestion, feedback');
    expect(text()).toContain('In person');
  });
});
