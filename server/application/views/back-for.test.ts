import { describe, expect, it } from 'vitest';
import {
  acts,
  caseHall,
  comesFor,
  initials,
  links,
  signs,
  waits,
  wentHome,
} from '../../domain/cases/case-acts.fixture.ts';
import { callsNext, comes, continuing, minute, visitOf } from '../../domain/hall.fixture.ts';
import type { Hall } from '../../domain/hall.ts';
import { loket1 } from '../../domain/hall-setup.fixture.ts';
import { backFor } from './back-for.ts';

const backIn = (hall: Hall, name: string) => backFor({ hall }, visitOf(hall, name));
const letter = { id: 'Surat siap diserahkan', en: 'Letter ready to hand over' };
const ready = continuing(waits, minute(12), initials('ana'), signs('ana'));

describe('why a visitor is back', () => {
  it('[CS8] is his letter, once it is signed, in the queue and when he is called', () => {
    const called = continuing(ready, minute(20), callsNext(loket1));
    expect([waits, ready, called].map((hall) => backIn(hall, 'ana'))).toEqual([null, letter, letter]);
    expect(backIn(continuing(ready, minute(20), comes('ben')), 'ben')).toBeNull();
  });

  it('[CS8] is the letter for whoever fetches it on another day, from when his visit is linked to it', () => {
    const signed = continuing(wentHome, minute(12), initials('ana'), signs('ana'));
    const there = continuing(signed, minute(60), ...comesFor('ana').slice(0, -1));
    expect([backIn(there, 'ben'), backIn(continuing(there, minute(70), links('ana')), 'ben')]).toEqual([null, letter]);
  });

  it('[CS8] is the step that needs him, where nothing is handed over, and the refusal of what he waited for', () => {
    const services = caseHall.setup.services.map((each) => ({
      ...each,
      ...(each.case && {
        case: {
          steps: each.case.steps.map((step) =>
            step.id === 'hand-over' ? { ...step, outcomes: step.outcomes.map(({ does: _, ...way }) => way) } : step,
          ),
        },
      }),
    }));
    const told = { ...ready, setup: { ...ready.setup, services } };
    expect(backIn(told, 'ana')).toEqual({ id: 'hand-over', en: 'hand-over' });
    const sentBack = continuing(
      waits,
      minute(12),
      acts('ana', 'kabid', 'initials', 'sent-back', { note: 'NIK keliru' }),
    );
    const behind = [...sentBack.cases.values()].map(
      (each) => [each.id, { ...each, check: { by: 'station', found: null, at: 0 } }] as const,
    );
    const found = { ...sentBack, cases: new Map(behind) } as Hall;
    const over = continuing(
      found,
      minute(14),
      acts('ana', 'back-office', 'correction', 'not-listed', { note: 'tidak ada' }),
    );
    expect(backIn(over, 'ana')).toEqual({ id: 'Berkas tidak dipenuhi', en: 'Request not granted' });
  });
});
