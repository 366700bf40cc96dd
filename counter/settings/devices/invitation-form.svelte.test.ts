import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import { steadyNow } from '../../../ui/steady-now.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { id } from '../../words/id.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import { InvitationDesk } from './invitation-desk.svelte.ts';
import InvitationForm from './InvitationForm.svelte';

const t = id.settings.devices;

afterEach(cleanup);

it.each([
  ['http://192.168.1.9:8080', 'http://192.168.1.9:8080'],
  [null, location.origin],
])(
  '[PR10] on the hub’s own computer an agent is sent to where it finds the hub, not to localhost: %s',
  async (hubAt, told) => {
    const hub = new PaperHub();
    hub.answer = () => granted({ code: 'K7QM4R', until: steadyNow() + 60_000, hub: hubAt });
    render(InvitationForm, { desk: new InvitationDesk(hub), words: allWords(), timeZone: 'WIB', online: true });
    await fireEvent.input(glass.getByLabelText(t.name), { target: { value: 'Loket 2' } });
    await fireEvent.click(glass.getByText(t.invite));
    expect((await glass.findByText(/print-agent/)).textContent).toBe(
      `npm run print-agent -- --hub ${told} --code K7QM4R`,
    );
  },
);
