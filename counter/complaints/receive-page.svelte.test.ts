import { cleanup, fireEvent, screen as glass } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { inboxOf, officer, rowOf } from './complaint.fixture.ts';
import { asked, button, open } from './complaints-page.fixture.ts';

beforeAll(() => import('./ComplaintsPage.svelte'));
afterEach(cleanup);

describe('the complaint officer', () => {
  it('[CM21] enters what came with the keyboard alone: one key for the way, the words, Ctrl and Enter', async () => {
    const { hub } = await open(officer(inboxOf([])));
    button('Terima pengaduan').click();
    await glass.findByRole('heading', { level: 1, name: 'Terima pengaduan' });
    await fireEvent.keyDown(document.body, { key: '3' });
    const words = glass.getByLabelText(/^Isi pengaduan/);
    expect(document.activeElement).toBe(words);
    await fireEvent.input(words, { target: { value: 'Kursi kurang.' } });
    await fireEvent.input(glass.getByLabelText(/^Tanggal diterima/), { target: { value: '2026-11-20' } });
    const camera = document.body.appendChild(document.createElement('dialog'));
    camera.show();
    await fireEvent.keyDown(camera, { key: 'Enter', ctrlKey: true });
    expect(asked(hub, 'complaint:receive'), 'while a photograph is taken').toEqual([]);
    camera.remove();
    await fireEvent.keyDown(words, { key: 'Enter', ctrlKey: true });
    await glass.findByText(/P-2026-00009 dicatat\. Kode QRST5678\./);
    expect(asked(hub, 'complaint:receive')[0]?.payload).toMatchObject({
      channel: 'kotak-saran',
      words: 'Kursi kurang.',
      cameAt: Date.UTC(2026, 10, 20, 5),
      print: false,
    });
    expect(glass.getByLabelText<HTMLTextAreaElement>(/^Isi pengaduan/).value).toBe('');
  });

  it('[CM21] types figures into a field, and no way is chosen by them', async () => {
    const { screen } = await open(officer(inboxOf([])));
    button('Terima pengaduan').click();
    await glass.findByRole('heading', { level: 1, name: 'Terima pengaduan' });
    await fireEvent.keyDown(document.body, { key: '2' });
    await fireEvent.keyDown(glass.getByLabelText(/^Nomor|^Telepon/), { key: '3' });
    expect(screen.complaints.form.channel?.kind).toBe('surat');
  });

  it('[CM21] has who is at the telephone before him at once', async () => {
    const { screen } = await open(officer(inboxOf([])));
    button('Terima pengaduan').click();
    await glass.findByRole('heading', { level: 1, name: 'Terima pengaduan' });
    await fireEvent.click(button(/^Telepon/));
    await fireEvent.click(button('Catat pengaduan'));
    await glass.findByRole('heading', { level: 2, name: 'P-2026-00001' });
    expect([screen.complaints.page, screen.complaints.look.id]).toEqual(['inbox', 'complaint-9']);
  });

  it('[CM21] [CT5] is told what lacks when he sends it: the way, and what the hall demands', async () => {
    const { hub } = await open(officer(inboxOf([], { identityRequired: true })));
    button('Terima pengaduan').click();
    await glass.findByRole('heading', { level: 1, name: 'Terima pengaduan' });
    await fireEvent.click(button('Catat pengaduan'));
    expect(await glass.findByText('Pilih dahulu lewat mana pengaduan ini datang.')).toBeTruthy();
    expect(document.activeElement).toBe(button(/^Telepon/));
    await fireEvent.click(button('Surat'));
    expect(glass.queryByText('Pilih dahulu lewat mana pengaduan ini datang.')).toBeNull();
    const [name, address] = [/^Nama wajib/, /^Alamat wajib/].map((label) => glass.getByLabelText(label));
    expect(name?.getAttribute('aria-required')).toBe('true');
    await fireEvent.click(button('Catat pengaduan'));
    await vi.waitFor(() => expect(name?.getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(name);
    await fireEvent.input(name!, { target: { value: 'Siti Contoh' } });
    await fireEvent.click(button('Catat pengaduan'));
    expect(document.activeElement).toBe(address);
    expect(asked(hub, 'complaint:receive')).toEqual([]);
    await fireEvent.input(address!, { target: { value: 'Jalan Melati 3' } });
    await fireEvent.click(button('Catat pengaduan'));
    await vi.waitFor(() => expect(asked(hub, 'complaint:receive')).toHaveLength(1));
  });

  it('[CM21] [CT6] [CT5] is told that a day is not whole, and nothing is sent without it', async () => {
    const { hub } = await open(officer(inboxOf([])));
    button('Terima pengaduan').click();
    await glass.findByRole('heading', { level: 1, name: 'Terima pengaduan' });
    await fireEvent.keyDown(document.body, { key: '3' });
    const day = glass.getByLabelText<HTMLInputElement>(/^Tanggal diterima/);
    await fireEvent.input(day, { target: { value: '20/1' } });
    await fireEvent.click(button('Catat pengaduan'));
    expect(await glass.findByText('Isi tanggalnya lengkap: hari, bulan, lalu tahun empat angka.')).toBeTruthy();
    await fireEvent.input(day, { target: { value: '24/11/2026' } });
    await vi.waitFor(() => expect(glass.getByText('Tanggal ini tidak dapat dipakai di sini.')).toBeTruthy());
    expect(asked(hub, 'complaint:receive')).toEqual([]);
  });

  it('[CM21] sees no form where he may not receive', async () => {
    await open(officer(inboxOf([rowOf(1)], { mayReceive: false })));
    expect(glass.queryByRole('button', { name: 'Terima pengaduan' })).toBeNull();
  });
});
