import { fireEvent, screen as glass } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { atCounter, noAlarms } from '../counter-view.fixture.ts';
import { callText } from '../words/call-text.ts';
import { AlarmRoom, ofBudi } from './alarm-room.fixture.svelte.ts';

const t = callText('id').alarm;
const room = new AlarmRoom();

describe('his colleagues, whatever is open on the page', () => {
  it('[SA2] reach it over an open dialog, and find it in the page again when that is closed', async () => {
    await room.show({ raised: [ofBudi] });
    const go = await glass.findByRole('button', { name: t.go });
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    await vi.waitFor(() => expect(dialog.contains(go)).toBe(true));
    dialog.remove();
    await vi.waitFor(() => expect(document.body.contains(go)).toBe(true));
  });

  it('[SA3] have the focus again where it was when they have said that they go', async () => {
    await room.show({ raised: [ofBudi] });
    const typing = document.createElement('input');
    document.body.append(typing);
    typing.focus();
    const go = await glass.findByRole('button', { name: t.go });
    go.focus();
    await fireEvent.click(go);
    expect(document.activeElement).toBe(typing);
    typing.remove();
  });

  it('[SA3] have no old field in their hands again, where they had none when they pressed', async () => {
    await room.show({ raised: [ofBudi] });
    const typing = document.createElement('input');
    document.body.append(typing);
    typing.focus();
    const go = await glass.findByRole('button', { name: t.go });
    go.focus();
    await fireEvent.click(go);
    typing.blur();
    room.tell({ ...ofBudi, amComing: true, coming: ['Dewi'] });
    const end = await glass.findByRole('button', { name: t.end });
    end.focus();
    await fireEvent.click(end);
    expect(document.activeElement).not.toBe(typing);
    typing.remove();
  });

  it('[SA2] read it in the title of the tab as long as it is open, and no longer', async () => {
    await room.show();
    const before = document.title;
    room.tell(ofBudi);
    await vi.waitFor(() => expect(document.title).toContain(t.wanted('Loket 2')));
    room.hub.view = { ...atCounter({ queueLength: 9 }), alarms: { ...noAlarms, raised: [ofBudi] } };
    await vi.advanceTimersByTimeAsync(100);
    expect(document.title).toContain(t.wanted('Loket 2'));
    room.tell();
    await vi.waitFor(() => expect(document.title).toBe(before));
  });
});
