import { cleanup, fireEvent, screen as glass, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { tick } from 'svelte';
import { granted } from '../../contract/reply.ts';
import type { CaseBrief, CaseDetail } from '../../contract/views/case-view.ts';
import { atCounter, card, nine, visitor } from '../counter-view.fixture.ts';
import { detail, official, parafRow } from './case-detail.fixture.ts';
import { button, openCases } from './cases-page.fixture.ts';

// Loaded when first opened; on a busy machine that takes longer than a test waits.
beforeAll(() => import('./CasesPage.svelte'));
afterEach(cleanup);

describe('the page of a case', () => {
  it('[DU5] shows the applicant in full, and says that the look is recorded', async () => {
    await openCases(official([parafRow(1)]));
    button('2026-00001').click();
    expect(await glass.findByText('5107 0468 0687 0001')).toBeTruthy();
    expect(glass.getByText('Tindakan melihat berkas ini dicatat.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('2026-00001');
  });

  it('[CS6] asks for the reason before it sends a case back', async () => {
    const { hub } = await openCases(official([parafRow(1)]));
    button('2026-00001').click();
    (await glass.findByRole('button', { name: /Kembalikan…/ })).click();
    const dialog = within(await glass.findByRole('dialog'));
    const confirm = dialog.getByRole<HTMLButtonElement>('button', { name: 'Kembalikan' });
    confirm.click();
    expect(hub.names).not.toContain('case:act');
    await fireEvent.click(dialog.getByRole('button', { name: 'Data tidak cocok' }));
    confirm.click();
    await expect.poll(() => hub.names).toContain('case:act');
    expect(hub.asked.find(({ name }) => name === 'case:act')?.payload.note).toBe('Data tidak cocok');
  });

  it('[CT3] says with whom at the counter it is joined, and the keys go on from there', async () => {
    const { inbox } = official([parafRow(1)]);
    const { caseId, number, due } = parafRow(1);
    const brief: CaseBrief = { caseId, number, state: 'open', due, at: [], mine: [], letter: null };
    const at = (behind: CaseBrief | null) =>
      atCounter({ inbox, visitor: { ...visitor(), card: card({ stage: 'serving', case: behind }) } });
    const { hub } = await openCases(at(null), 'cases', detail({ mayLink: true }));
    button(number).click();
    hub.answer = ({ name }) => {
      if (name === 'case:link') hub.view = at(brief);
      return granted(name === 'case:see' ? detail() : null);
    };
    (await glass.findByRole('button', { name: 'Hubungkan A007 dengan berkas ini' })).click();
    const mark = await glass.findByText('Terhubung dengan A007 di loket ini');
    await expect.poll(() => document.activeElement).toBe(mark);
  });

  it('[CS7] leaves the keys where they are when it is looked at again', async () => {
    const { hub, screen } = await openCases(official([parafRow(1)]));
    hub.answer = () => granted(detail());
    button('2026-00001').click();
    const back = await glass.findByRole('button', { name: /Kembalikan…/ });
    back.focus();
    await screen.cases.look.see();
    await tick();
    expect(document.activeElement).toBe(button(/Kembalikan…/));
  });

  it('[CT4] says that a letter to be sent by hand could not be fetched', async () => {
    const message = {
      messageId: 'm-1',
      purpose: 'request-answered',
      medium: 'whatsapp',
      at: nine,
      state: 'failed',
      why: 'by-hand',
      letterId: 'letter-1',
      words: { to: '62', subject: '', text: 'Surat terlampir.', link: 'https://wa.me/62' },
    } as const;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('away')));
    await openCases(official([parafRow(1)]), 'work', detail({ messages: [message] }));
    button('2026-00001').click();
    (await glass.findByRole('button', { name: 'Unduh surat (PDF)' })).click();
    expect(await glass.findByText('Surat belum dapat dibuka. Silakan coba sekali lagi.')).toBeTruthy();
    vi.unstubAllGlobals();
  });

  it('[CS12] is shown again once an attachment was removed here: that case he signs', async () => {
    const scan = { id: 'scan-1', requirementId: 'kk', kind: 'application/pdf', bytes: 4_000, at: nine } as const;
    const { hub } = await openCases(official([parafRow(1)]), 'work', detail({ attachments: [scan], mayAttach: true }));
    button('2026-00001').click();
    (await glass.findByRole('button', { name: 'Hapus Fotokopi KK' })).click();
    const dialog = within(await glass.findByRole('dialog'));
    dialog.getByRole('button', { name: 'Hapus' }).click();
    const seen = () => hub.names.filter((name) => name === 'case:see').length;
    await expect.poll(() => hub.names).toContain('case:detach');
    await expect.poll(seen).toBe(2);
  });

  it('[CS4] says what an answer lacks', async () => {
    const lacking = parafRow(1, {
      offers: parafRow(1).offers.map((offer) => ({ ...offer, unmet: ['papers-complete'] })),
    });
    const mine = [{ row: lacking, work: [], records: [], printed: null }];
    await openCases(official([lacking]), 'work', detail({ mine }));
    button('2026-00001').click();
    expect(await glass.findByText('“Paraf” belum dapat dipilih: persyaratan belum lengkap.')).toBeTruthy();
  });

  it('[CS2] tells who did what, in which role, and how long it had waited', async () => {
    const line = {
      at: nine,
      what: 'case-moved',
      by: 'Rina Contoh',
      role: { id: 'Kepala Bidang', en: 'Head of division' },
      step: { id: 'Paraf', en: 'Initials' },
      outcome: { id: 'Kembalikan', en: 'Send back' },
      note: 'Salah ketik',
      records: [],
      tookMs: 12 * 60_000,
    };
    await openCases(official([parafRow(1)]), 'work', detail({ story: [line] }));
    button('2026-00001').click();
    const told = await glass.findByRole('row', { name: /Paraf: Kembalikan/ });
    for (const part of ['09.00', '“Salah ketik”', 'Rina Contoh', 'Kepala Bidang', '12 menit']) {
      expect(told.textContent).toContain(part);
    }
  });

  const letter: CaseDetail['letter'] = {
    letterId: 'letter-1',
    title: 'Surat pengesahan',
    state: 'signed',
    number: '400.9/0001',
    purpose: '',
    parafs: [],
    copies: 1,
    job: null,
    reason: null,
    mayCopy: false,
    mayCancel: false,
  };
  it('[LE2] says beside a paraf that the case was changed after it, and beside no other', async () => {
    const given = { roles: [], at: nine, by: 'Rina Contoh', changedSince: true };
    const parafs = [given, { ...given, by: 'Dewi Contoh', changedSince: false }];
    await openCases(official([parafRow(1)]), 'work', detail({ letter: { ...letter, state: 'draft', parafs } }));
    button('2026-00001').click();
    const said = await glass.findByText('Berkas berubah sesudah paraf ini. Lihat riwayat.');
    expect(said.closest('li')?.textContent).toContain('Rina Contoh');
  });

  const handedOver = { at: nine, to: 'applicant', name: '', purpose: '' } as const;
  const closed = { state: 'done', closedAt: nine, outcome: { id: 'Tanda tangani', en: 'Sign' } } as const;

  it.each([
    ['the letter that was signed', { ...closed, letter }, 'Hasil: surat 400.9/0001 ditandatangani'],
    ['that it was handed over', { ...closed, letter, handedOver }, 'Hasil: sudah diserahkan'],
    ['what ended it, without a letter', closed, 'Hasil: Tanda tangani'],
    [
      'why it was refused, though there is a letter',
      { ...closed, state: 'refused', letter } as const,
      'Hasil: Tanda tangani',
    ],
  ])('[CS10] says of one that is closed what came of it: %s', async (_, ended, told) => {
    await openCases(official([parafRow(1)]), 'work', detail(ended));
    button('2026-00001').click();
    expect(await glass.findByText(told)).toBeTruthy();
  });
});
