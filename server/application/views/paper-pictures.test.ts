import { describe, expect, it } from 'vitest';
import { shippedHall, shippedHalls } from '../../adapters/hall-file/shipped-halls.ts';
import { picturesOf } from './paper-pictures.ts';

const said = (text: string, ...documents: string[]) => picturesOf({ text: { text, own: true }, documents });

describe('the pictures of a paper', () => {
  it.each([
    ['Foto Copy KK', ['family-card']],
    ['FOTOCOPY KK,KTP', ['family-card', 'identity-card']],
    ['Fotokopian e-KTP dan Kartu Keluarga, buku rekening', ['identity-card', 'family-card', 'bank-book']],
    ['Photo copy kartu tanda penduduk', ['identity-card']],
    ['Pas foto 3x4', ['portrait']],
    ['Foto rumah tampak depan dan dalam', ['house-photo']],
    ['Foto lokasi usaha', ['photo']],
    ['Kartu Keluarga Sejahtera (KKS)', ['other-card']],
    ['Kartu BPJS', ['health-card']],
    ['Mengisi formulir', ['form']],
    ['dokumen tambahan lainnya', ['papers']],
  ] as const)('[KI15] of "%s" are %j', (text, pictures) => {
    expect(said(text)).toEqual(pictures);
  });

  it('[KI15] say nothing of what a letter or a photo is only about', () => {
    expect(said('Surat keterangan kehilangan KTP dari kepolisian')).toEqual(['letter']);
    expect(said('Foto diri memegang KTP')).toEqual(['portrait']);
  });

  it('[KI15] are found in the names of the paper before its sentence, and in the sentence where the names tell nothing', () => {
    expect(said('Terdaftar, atau melampirkan keterangan dan KTP', 'SKTM')).toEqual(['letter']);
    expect(said('Fotokopi KTP', 'Identitas')).toEqual(['identity-card']);
  });

  it('[KI15] are those that the office has chosen, whatever the words say, and three at most', () => {
    expect(picturesOf({ text: { text: 'Surat', own: true }, documents: [], pictures: ['photo'] })).toEqual(['photo']);
    expect(said('KTP, KK, rekening, KIS')).toEqual(['identity-card', 'family-card', 'bank-book']);
  });

  it('[KI15] are known of every paper of the halls, but where a standard names none', () => {
    const papers = shippedHalls().flatMap(({ id }) =>
      shippedHall(id).services.flatMap(({ requirements }) => requirements),
    );
    const unknown = papers.filter((paper) => picturesOf(paper).includes('papers'));
    expect(unknown.map(({ text }) => text.text)).toEqual([
      'dokumen tambahan lainnya sesuai dengan keperluan ataupun keluhan masyarakat',
    ]);
  });
});
