import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import type { Reply } from '../../contract/reply.ts';
import { nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { CaseLook } from './case-look.svelte.ts';
import { detail, official, parafRow } from './case-detail.fixture.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function opened() {
  const hub = new PaperHub();
  hub.answer = ({ payload }) => granted(detail({ caseId: String(payload.caseId) }));
  const look = new CaseLook(hub);
  await look.open('case-1');
  look.follow(official([parafRow(1)]), nine);
  return { hub, look };
}

describe('looking at a case', () => {
  it('[DU5] asks again when a step of it moved, and not for what happens elsewhere', async () => {
    const { hub, look } = await opened();
    look.follow(official([parafRow(1), parafRow(2)], { revision: 11 }), nine + 1_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(hub.names).toHaveLength(1);
    look.follow(official([parafRow(1, { moves: 3 })], { revision: 12 }), nine + 2_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(hub.names).toHaveLength(2);
  });

  it('[CS2] asks again when somebody else has done the step', async () => {
    const { hub, look } = await opened();
    look.follow(official([], { revision: 11 }), nine + 1_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(hub.names).toHaveLength(2);
  });

  it('[DU5] asks once for the own act and the view that tells of it', async () => {
    const { hub, look } = await opened();
    look.seeSoon();
    look.follow(official([], { revision: 11 }), nine + 50);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(hub.names).toHaveLength(2);
  });

  it('shows the case that was opened last, whichever answer comes first', async () => {
    const { hub, look } = await opened();
    const { promise: late, resolve: post } = Promise.withResolvers<Reply<unknown>>();
    hub.answer = ({ payload }) => (payload.caseId === 'case-2' ? late : granted(detail({ caseId: 'case-3' })));
    const second = look.open('case-2');
    await look.open('case-3');
    expect(look.detail).toBeNull();
    post(granted(detail({ caseId: 'case-2' })));
    await second;
    expect(look.detail?.caseId).toBe('case-3');
  });

  it('[SC6] lets go of personal data when it is closed', async () => {
    const { look } = await opened();
    expect(look.detail?.applicant?.name).toBe('Yuli Hidayati');
    look.close();
    expect(look).toMatchObject({ caseId: null, detail: null });
  });

  it('asks again for whoever signs in after the session has ended', async () => {
    const { hub, look } = await opened();
    hub.answer = () => refused('not-signed-in');
    await look.see();
    hub.answer = () => granted(detail({ need: 'PBI-JK' }));
    look.follow(official([parafRow(1)]), nine + 1_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(look.presses.refusal).toBeNull();
    expect(look.detail?.need).toBe('PBI-JK');
  });

  it('says when the hub does not answer', async () => {
    const { hub, look } = await opened();
    hub.answer = () => refused('no-answer');
    await look.see();
    expect(look.presses.refusal?.code).toBe('no-answer');
  });
});
