import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { atCounter, calledVisitor, card, nine, outcome, visitor } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { ApplicantForm } from './applicant-form.svelte.ts';
import { Desk } from './desk.svelte.ts';

const next = atCounter({ visitor: visitor({ card: card({ visitId: 'visit-8', number: 'A008' }), edition: 2 }) });

function desk(view = atCounter({ visitor: visitor({ edition: 5 }) })) {
  const hub = new PaperHub();
  hub.view = view;
  return { hub, desk: new Desk(hub) };
}

describe('a press', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[CA18] names whom the screen shows, and in which stage', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: { ...calledVisitor(), edition: 4 } }));
    for (const action of ['recall', 'main', 'miss'] as const) {
      await front.press(action);
      vi.advanceTimersByTime(500);
    }
    hub.view = atCounter({ visitor: visitor({ edition: 5 }) });
    await front.finish(outcome(), true);
    expect(hub.asked.map(({ name, payload: { visitId, edition } }) => [name, visitId, edition])).toEqual([
      ['counter:recall', 'visit-7', 4],
      ['counter:start', 'visit-7', 4],
      ['counter:miss', 'visit-7', 4],
      ['counter:finish', 'visit-7', 5],
    ]);
  });

  it('[CA18] undoes the act that the screen shows', async () => {
    const { hub, desk: front } = desk(
      atCounter({ undo: { act: 31, what: 'visit-missed', number: 'A007', until: nine } }),
    );
    await front.press('undo');
    expect(hub.asked[0]).toMatchObject({ name: 'counter:undo', payload: { act: 31 } });
    vi.advanceTimersByTime(500);
    hub.answer = () => refused('changed-meanwhile');
    await front.press('undo');
    expect(front.presses.refusal, 'of which number').toEqual({ code: 'changed-meanwhile', detail: 'A007' });
  });

  it('[CA18] waits for the view that shows what the one before has done, on a line as slow as it may be', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: { ...calledVisitor(), edition: 4 } }));
    hub.isSlow = true;
    await front.press('main');
    vi.advanceTimersByTime(3_000);
    for (const action of ['main', 'miss', 'undo'] as const) await front.press(action);
    expect(hub.names, 'his own press would be refused as a change by somebody else').toEqual(['counter:start']);
    hub.view = atCounter({ revision: hub.view!.revision + 1, visitor: visitor({ edition: 5 }) });
    await front.finish(outcome(), false);
    expect(hub.asked[1]?.payload).toMatchObject({ edition: 5 });
  });

  it('[CA18] waits no longer for it than for an answer', async () => {
    const { hub, desk: front } = desk(atCounter({ paused: 'Salat' }));
    hub.isSlow = true;
    await front.press('break');
    vi.advanceTimersByTime(4_900);
    expect(front.isReady).toBe(false);
    vi.advanceTimersByTime(200);
    expect(front.isReady, 'it changed nothing that is shown').toBe(true);
  });

  it('[CA18] [IS2] is another press once another visitor is there: what the hub did not answer is not taken for it', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: { ...calledVisitor(), edition: 1 } }));
    hub.answer = () => refused('no-answer');
    await front.press('miss');
    hub.answer = () => granted(null);
    hub.view = atCounter({ visitor: { ...calledVisitor(), edition: 3 } });
    await front.press('miss');
    expect(new Set(hub.ids).size, 'undone elsewhere meanwhile').toBe(2);
  });

  it.each(['changed-meanwhile', 'counter-empty'] as const)(
    '[CA18] that the hub did not do with another is told with its number, and that its words are not kept: %s',
    async (code) => {
      const { hub, desk: front } = desk();
      hub.answer = () => {
        hub.view = next;
        return refused(code);
      };
      await front.do('counter:hold', { ...front.shown, reason: 'Fotokopi KK', returnInMinutes: 10 });
      expect(front.presses.refusal).toEqual({ code: 'changed-meanwhile', detail: 'A007: Fotokopi KK' });
      hub.view = atCounter({ visitor: visitor() });
      await front.tick({ kk: 'present' });
      expect(front.presses.refusal).toEqual({ code, detail: 'A007' });
      hub.answer = () => refused('needs-unmet');
      await front.finish(outcome(), false);
      expect(front.presses.refusal).toEqual({ code: 'needs-unmet', detail: null });
    },
  );

  it('[CA18] of a form that has gone with its visitor is told beside the next one, naming nobody', async () => {
    const { hub, desk: front } = desk();
    const form = front.typedAbout(card()).applicant(false, (of, about) => new ApplicantForm(of, about));
    if (form.fields) form.fields.name = 'Siti Contoh';
    hub.answer = () => refused('changed-meanwhile');
    await form.save();
    expect(front.presses.refusal, 'he is still here: it stands at the form').toBeNull();
    hub.view = next;
    for (const code of ['changed-meanwhile', 'counter-empty'] as const) {
      hub.answer = () => refused(code);
      await form.save();
      expect(front.presses.refusal).toEqual({ code: 'changed-meanwhile', detail: 'A007' });
    }
    expect(hub.asked.map(({ payload }) => payload.visitId)).toEqual(['visit-7', 'visit-7', 'visit-7']);
  });
});

const work = (visitId: string, number: string) =>
  atCounter({ visitor: visitor({ card: card({ visitId, number, work: ['hear-need'] }) }) });

describe('on the screen', () => {
  afterEach(cleanup);
  it('[CA18] what was typed of one is asked of him, and stands in the message once the next is there', async () => {
    const hub = new PaperHub();
    hub.view = work('visit-7', 'A007');
    render(App, {
      screen: new CounterScreen({
        hub,
        clock: { now: nine },
        memory: { getItem: () => null, setItem: () => undefined },
      }),
    });
    const field = glass.getByPlaceholderText<HTMLTextAreaElement>(/^Dengarkan/);
    const { promise, resolve: answers } = Promise.withResolvers<void>();
    hub.answer = async () => {
      await promise;
      return refused('changed-meanwhile');
    };
    await fireEvent.input(field, { target: { value: 'Minta surat' } });
    await fireEvent.change(field);
    hub.view = work('visit-8', 'A008');
    flushSync();
    answers();
    expect((await glass.findByText(/\(A007: Minta surat\)/)).textContent).toContain('belum disimpan');
    expect(hub.asked).toMatchObject([
      { name: 'visit:note-need', payload: { visitId: 'visit-7', need: 'Minta surat' } },
    ]);
    expect(glass.getByPlaceholderText<HTMLTextAreaElement>(/^Dengarkan/).value).toBe('');
  });
});
