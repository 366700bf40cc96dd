import { describe, expect, it } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { atCounter } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { ApplicantForm } from './applicant-form.svelte.ts';

function form() {
  const hub = new PaperHub();
  const opened = new ApplicantForm(hub, { visitId: 'visit-7', refused: () => {} });
  opened.open();
  return { hub, form: opened };
}

const known = {
  name: 'Sari Contoh',
  nik: '1607015503900001',
  familyCard: '1607010101100001',
  birthDate: '1990-03-15',
  address: 'Dusun Satu',
  phone: '0812 0000 0000',
  email: '',
};

describe('noting who applies', () => {
  it('[RG6] asks nothing of the hub while a number is cut off or the name is missing, and says which', async () => {
    const { hub, form: typed } = form();
    typed.typeDigits('nik', '1607 0155 0390');
    expect(typed.tried).toBe(false);
    await typed.save();
    expect(hub.asked).toEqual([]);
    expect(typed.faults).toEqual(['name', 'nik']);
    expect(typed.tried).toBe(true);
  });

  it('[CS8] takes what is known, however it was typed, and leaves the rest empty', async () => {
    const { hub, form: typed } = form();
    if (typed.fields) typed.fields.name = 'Sari Contoh';
    typed.typeDigits('nik', '1607-0155-0390-0001 99');
    await typed.save();
    expect(hub.asked[0]).toMatchObject({
      name: 'visit:note-applicant',
      payload: { applicant: { name: 'Sari Contoh', nik: '1607015503900001', familyCard: '', birthDate: '' } },
    });
  });

  it('[CT6] knows the NIK that the register did not know, until another is checked or one is typed', async () => {
    const { hub, form: typed } = form();
    hub.view = atCounter();
    typed.takeNik('1607015503900001');
    expect(typed.fields).toMatchObject({ nik: '1607015503900001', birthDate: '1990-03-15' });
    expect(typed.isBegun, 'nothing was typed in it').toBe(false);
    typed.takeNik('');
    expect(typed.isBlank, 'the register knows the next one').toBe(true);
    typed.takeNik('1607015503900001');
    if (typed.fields) typed.fields.name = 'Sari Contoh';
    expect(typed.isBegun).toBe(true);
    await typed.save();
    expect(hub.asked[0]?.payload).toMatchObject({ applicant: { name: 'Sari Contoh', nik: '1607015503900001' } });
    typed.open();
    typed.typeDigits('nik', '1607015603900001');
    typed.takeNik('1607015503900001');
    expect(typed.fields?.nik, 'as it was typed here').toBe('1607015603900001');
  });

  it('[CT6] is begun where a NIK that the hall has written down is taken out', async () => {
    const { hub, form: typed } = form();
    hub.answer = () => granted({ ...known, birthDate: '' });
    await typed.fetch('visit-7');
    expect(typed.isBegun).toBe(false);
    typed.typeDigits('nik', '');
    expect(typed.isBegun).toBe(true);
  });

  it('[CT6] fills in the day of birth that the NIK tells, and leaves what somebody typed himself', () => {
    const { hub, form: typed } = form();
    hub.view = atCounter();
    typed.typeDigits('nik', '1607015503900001');
    expect(typed.fields?.birthDate).toBe('1990-03-15');
    typed.typeDigits('nik', '160701550390000');
    expect(typed.fields?.birthDate, 'of no NIK').toBe('');
    typed.typeDigits('nik', '1607015603900001');
    expect(typed.fields?.birthDate).toBe('1990-03-16');
    if (typed.fields) typed.fields.birthDate = '1990-03-17';
    typed.typeDigits('nik', '1607015503900001');
    expect(typed.fields?.birthDate, 'as the person says').toBe('1990-03-17');
    typed.open();
    typed.typeDigits('nik', '1607015603900001');
    expect(typed.fields?.birthDate, 'of the next one').toBe('1990-03-16');
  });

  it('[SC6] leaves nothing on the screen once the hub has it, and everything when it refuses', async () => {
    const { hub, form: typed } = form();
    if (typed.fields) typed.fields.name = 'Sari Contoh';
    hub.answer = () => refused('malformed-nik');
    await typed.save();
    expect(typed.fields?.name).toBe('Sari Contoh');
    hub.answer = () => granted(null);
    await typed.save();
    expect(typed.fields).toBeNull();
  });

  it('[DU5] fetches what is known only when it is asked for', async () => {
    const { hub, form: typed } = form();
    expect(hub.asked).toEqual([]);
    hub.answer = () => granted(known);
    await typed.fetch('visit-7');
    expect(hub.asked).toEqual([{ name: 'visit:applicant', payload: { visitId: 'visit-7' } }]);
    expect(typed.fields).toEqual(known);
  });
});
