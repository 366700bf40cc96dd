import { describe, expect, it } from 'vitest';
import { granted } from '../../contract/reply.ts';
import { atCounter, card, visitor } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { ApplicantForm } from './applicant-form.svelte.ts';
import { Desk } from './desk.svelte.ts';
import { RegisterCheck } from './register-check.svelte.ts';

function check() {
  const hub = new PaperHub();
  hub.view = atCounter();
  hub.answer = () => granted({ listed: true, warnings: ['province-unknown'] });
  const desk = new Desk(hub);
  return { hub, desk, check: new RegisterCheck(desk) };
}

describe('a NIK at the counter', () => {
  it('is shown four by four, whatever was pasted', () => {
    const { check: typed } = check();
    typed.type('NIK: 1377-0212.0115 0003 99');
    expect(typed.text).toBe('1377 0212 0115 0003');
    expect(typed.isWhole).toBe(true);
  });

  it('[RG6] is not asked before it has 16 digits', async () => {
    const { hub, check: typed } = check();
    typed.type('1377 0212');
    await typed.ask(card());
    expect(hub.asked).toEqual([]);
  });

  it('[SC6] leaves the field once the hub has it, and its warnings stay', async () => {
    const { hub, check: typed } = check();
    typed.type('1377021201150003');
    await typed.ask(card());
    expect(hub.asked[0]?.payload).toMatchObject({ visitId: 'visit-7', nik: '1377021201150003' });
    expect(typed).toMatchObject({ digits: '', warnings: ['province-unknown'] });
  });

  it('[CT6] that is not listed stands with the applicant at once, and nothing of it once another was found', async () => {
    const { hub, desk, check: typed } = check();
    hub.view = atCounter({ visitor: visitor() });
    const here = visitor().card;
    const form = desk.typedAbout(here).applicant(false, (to, about) => new ApplicantForm(to, about));
    hub.answer = () => granted({ listed: false, warnings: [] });
    typed.type('1607015503900001');
    await typed.ask(here);
    expect(form.fields?.nik).toBe('1607015503900001');
    hub.answer = () => granted({ listed: true, warnings: [] });
    typed.type('1377021201150003');
    await typed.ask({ ...here, visitId: 'visit-99' });
    expect(form.fields?.nik, 'of a file on the same desk').toBe('1607015503900001');
    typed.type('1377021201150003');
    await typed.ask(here);
    expect(form.isBlank).toBe(true);
  });

  it('[CS3] leaves its answer on the desk when the file has gone back to the front office', async () => {
    const { desk, check: typed } = check();
    typed.type('1377021201150003');
    await typed.ask(card());
    expect(desk.checked).toEqual({ number: 'A007', listed: true, warnings: ['province-unknown'] });
    await desk.press('main');
    expect(desk.checked).toBeNull();
  });
});
