import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { HallFileShape } from '../../../contract/hall-file.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { granted } from '../../../contract/reply.ts';
import pariaman from '../../../halls/pariaman.json' with { type: 'json' };
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { id } from '../../words/id.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import PostArea from './PostArea.svelte';

const t = id.postSettings;

function open(isDraft = false, isSet: string[] = []) {
  const hall: HallFile = $state(HallFileShape.parse(structuredClone(pariaman)));
  const hub = new PaperHub();
  hub.answer = ({ name }) =>
    granted(name === 'settings:secrets' ? { isSet, publicUrl: 'http://192.168.1.9:8080' } : null);
  const { rerender } = render(PostArea, { hub, hall, words: allWords(), isDraft });
  return { hall, hub, rerender };
}

/** A label begins with the name of its field; an explanation follows. */
const field = (label: string) => glass.getByLabelText((text) => text.trim().startsWith(label));
const write = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const choose = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const tick = (label: string) => fireEvent.click(glass.getByLabelText(label));

afterEach(cleanup);

describe('e-mail in the settings', () => {
  it('is written into the hall’s file as its schema wants it, and out of it again', async () => {
    const { hall } = open();
    expect(hall.post).toBeUndefined();
    await tick(t.sendMail);
    await write(t.host, 'smtp.contoh.go.id');
    await write(t.from, 'layanan@contoh.go.id');
    expect(hall.post?.mail).toMatchObject({ port: 587, security: 'starttls', user: '' });
    expect(HallFileShape.safeParse($state.snapshot(hall)).success).toBe(true);
    await tick(t.sendMail);
    expect('post' in hall).toBe(false);
  });

  it('goes along with the port of a security, and leaves a port of the office’s own', async () => {
    const { hall } = open();
    await tick(t.sendMail);
    await choose(t.security, 'tls');
    expect(hall.post?.mail).toMatchObject({ port: 465 });
    await fireEvent.input(glass.getByLabelText(t.port), { target: { value: '2525' } });
    await choose(t.security, 'none');
    expect(hall.post?.mail).toMatchObject({ port: 2525, security: 'none' });
    expect(glass.getByText(t.noneHint)).toBeTruthy();
  });

  it('[MS6] sends a password to the hub alone, and forgets it', async () => {
    const { hall, hub } = open();
    await tick(t.sendMail);
    expect(glass.queryByText(t.secret['mail-password'], { exact: false })).toBeNull();
    await write(t.user, 'layanan');
    const password = field(t.secret['mail-password']) as HTMLInputElement;
    await fireEvent.input(password, { target: { value: 'rahasia' } });
    await fireEvent.submit(password.form!);
    expect(hub.asked.find(({ name }) => name === 'secret:set')?.payload).toEqual({
      name: 'mail-password',
      value: 'rahasia',
    });
    await expect.poll(() => password.value).toBe('');
    expect(JSON.stringify($state.snapshot(hall))).not.toContain('rahasia');
  });

  it('says honestly what became of a test message', async () => {
    const { hub } = open();
    hub.answer = ({ name }) =>
      granted(
        name === 'post:test'
          ? { testId: 'test' }
          : name === 'post:test-result'
            ? { is: 'try-later', why: 'sign-in-refused', said: '535 no' }
            : { isSet: [], publicUrl: '' },
      );
    await tick(t.sendMail);
    await write(t.testTo.email, 'admin@contoh.id');
    await fireEvent.click(glass.getByRole('button', { name: t.sendTest }));
    expect(await glass.findByText(t.result['try-later'])).toBeTruthy();
    expect(glass.getByText('535 no')).toBeTruthy();
  });

  it('tests what is saved, and says so', async () => {
    open(true);
    await tick(t.sendMail);
    await write(t.testTo.email, 'admin@contoh.id');
    expect(glass.getByRole('button', { name: t.sendTest })).toHaveProperty('disabled', true);
    expect(glass.getByText(t.testFirst)).toBeTruthy();
  });
});

describe('WhatsApp in the settings', () => {
  it('takes the number as people write it', async () => {
    const { hall } = open();
    await tick(t.useWhatsapp);
    await choose(t.number, '0812-3456-7890');
    expect(hall.post?.whatsapp).toEqual({ number: '6281234567890' });
    expect(HallFileShape.safeParse($state.snapshot(hall)).success).toBe(true);
  });

  it('[MS6] knows which secrets are set also while something else of the file is not saved yet', async () => {
    open(true, ['whatsapp-token']);
    await tick(t.useWhatsapp);
    await tick(t.useCloud);
    expect(await glass.findByText(t.isSet)).toBeTruthy();
  });

  it('[MS6] tells no longer that a secret is set that was forgotten with its server', async () => {
    const { hub, rerender } = open(false, ['whatsapp-token']);
    await tick(t.useWhatsapp);
    await tick(t.useCloud);
    expect(await glass.findByText(t.isSet)).toBeTruthy();
    await rerender({ isDraft: true });
    hub.answer = () => granted({ isSet: [], publicUrl: '' });
    await rerender({ isDraft: false });
    await expect.poll(() => glass.queryByText(t.isSet)).toBeNull();
  });

  it('[MS6] knows which secrets are set, and shows the address for Meta', async () => {
    const { hall } = open(false, ['whatsapp-token']);
    await tick(t.useWhatsapp);
    await tick(t.useCloud);
    expect(await glass.findByDisplayValue('http://192.168.1.9:8080/api/whatsapp')).toBeTruthy();
    expect(glass.getAllByText(t.isSet)).toHaveLength(1);
    expect(glass.getAllByText(t.isNotSet)).toHaveLength(2);
    await tick(t.useCloud);
    expect('cloud' in (hall.post?.whatsapp ?? {})).toBe(false);
  });
});
