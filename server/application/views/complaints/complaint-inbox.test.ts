import { describe, expect, it } from 'vitest';
import { shippedHall } from '../../../adapters/hall-file/shipped-halls.ts';
import type { HallCommand } from '../../../domain/commands.ts';
import { actsOn, notes, receives } from '../../../domain/complaints/complaint-acts.fixture.ts';
import { complaintSetup } from '../../../domain/complaints/complaint-setup.fixture.ts';
import type { ComplaintSetup } from '../../../domain/complaints/complaint-setup.ts';
import { at, continuing, minute, monday } from '../../../domain/hall.fixture.ts';
import { newHall } from '../../../domain/hall.ts';
import { setup } from '../../../domain/hall-setup.fixture.ts';
import { instantOf } from '../../../domain/hall-time/zone.ts';
import { SurveyRoom } from '../../survey/survey-room.ts';
import { complaintInbox } from './complaint-inbox.ts';
import { kioskComplaints } from './kiosk-complaints.ts';
import type { Scene } from '../hall-parts.ts';

function sceneAfter(
  commands: readonly (HallCommand | ReturnType<typeof at>)[],
  change: Partial<ComplaintSetup> = {},
): Scene {
  const hall = newHall({ ...setup, complaints: { ...complaintSetup, ...change } });
  return {
    hall: continuing(hall, minute(0), ...commands),
    file: shippedHall('pariaman'),
    revision: 1,
    now: minute(60),
    survey: new SurveyRoom(() => 'key'),
    voice: { edition: '' },
  };
}

const listed = (scene: Scene, role: string) =>
  complaintInbox(scene, [role])?.rows.map(({ complaintId, stepId }) => [complaintId, stepId]);

const wants = (scene: Scene, role: string) =>
  complaintInbox(scene, [role])?.rows[0]?.offers.map(({ id, kind, wants: asked }) => [id, kind, asked]);

describe('the list of complaints', () => {
  it('[CM5] has first whoever waits this minute, then what is due first, then what has waited longest', () => {
    const limit = { value: 2, unit: 'hari kerja' } as const;
    const commands = [
      receives('new'),
      receives('old', { cameAt: instantOf('2026-11-18', '09:00', 'WIB') }),
      receives('called', { channel: 'phone' }),
      receives('came', { channel: 'in-person' }),
    ];
    const inOrder = ['called', 'came', 'old', 'new'];
    expect(listed(sceneAfter(commands, { limit }), 'officer')?.map(([id]) => id)).toEqual(inOrder);
    expect(listed(sceneAfter(commands), 'officer')?.map(([id]) => id)).toEqual(['called', 'came', 'new', 'old']);
  });

  it('[CM5] offers each role what the text leaves to it', () => {
    const scene = sceneAfter([receives('a', { channel: 'in-person' })]);
    const offered = (role: string) => wants(scene, role)?.map(([id]) => id);
    expect([offered('kadis'), offered('officer')]).toEqual([['answered', 'absent'], ['absent']]);
  });

  it('[CM5] has for each role the steps that are its own, and none for who has no part in complaints', () => {
    const scene = sceneAfter([
      receives('a'),
      receives('b', { channel: 'in-person' }),
      actsOn('a', 'officer', 'agenda', 'verified'),
    ]);
    expect(listed(scene, 'officer')).toEqual([['b', 'meet']]);
    expect(listed(scene, 'kadis')).toEqual([
      ['b', 'meet'],
      ['a', 'assign'],
    ]);
    expect(listed(scene, 'team')).toEqual([]);
    expect(complaintInbox(scene, ['front-office'])).toBeNull();
    expect(complaintInbox(scene, ['officer'])?.mayReceive).toBe(true);
    expect(complaintInbox(scene, ['kadis'])?.mayReceive).toBe(false);
  });

  it('[CM6] says what has to be told with each way out', () => {
    const met = sceneAfter([receives('a', { channel: 'in-person', words: '' })]);
    expect(wants(met, 'kadis')).toEqual([
      ['answered', 'forward', ['words', 'answer']],
      ['absent', 'forward', []],
    ]);
    expect(wants({ ...met, hall: continuing(met.hall, minute(1), notes('a', 'kadis')) }, 'kadis')?.[0]).toEqual([
      'answered',
      'forward',
      ['answer'],
    ]);
    const team = sceneAfter([
      receives('a'),
      actsOn('a', 'officer', 'agenda', 'verified'),
      actsOn('a', 'kadis', 'assign', 'to-team'),
    ]);
    expect(wants(team, 'team')).toEqual([['found', 'forward', ['records', 'answer']]]);
    expect(wants(sceneAfter([receives('a')]), 'officer')).toEqual([
      ['verified', 'forward', []],
      ['not-ours', 'close', ['note']],
    ]);
  });

  it('[CM8] has a clock only where the hall sets a limit, from when it reached the house', () => {
    const came = receives('a', { cameAt: instantOf(monday, '08:00', 'WIB') });
    const dueOf = (change: Partial<ComplaintSetup>) =>
      complaintInbox(sceneAfter([at(minute(30), came)], change), ['officer'])?.rows[0]?.due;
    expect(dueOf({})).toBeNull();
    expect(dueOf({ limit: { value: 3, unit: 'hari kerja' } })).toMatchObject({
      is: 'left',
      dueAt: instantOf('2026-11-26', '15:30', 'WIB'),
      amount: 3,
      unit: 'hari kerja',
    });
    expect(dueOf({ limit: { value: 30, unit: 'menit' } })).toMatchObject({ is: 'late', dueAt: minute(30) });
  });

  it('[CM4] shows at the kiosk what may be left there, and where else one may turn to', () => {
    expect(kioskComplaints(sceneAfter([]))).toMatchObject({
      channels: [
        { kind: 'in-person', isMet: true, shownAs: { id: 'meet shown' } },
        { kind: 'box', isMet: false, shownAs: { id: 'agenda shown' } },
      ],
      others: [{ label: { id: 'Telephone' }, value: '(022) 000-0000' }, { value: null }, { value: null }],
    });
    const none = complaintSetup.channels.map((channel) => ({ ...channel, at: undefined }));
    const elsewhere = kioskComplaints(sceneAfter([], { channels: none }));
    expect(elsewhere?.channels).toEqual([]);
    expect(elsewhere?.others).toHaveLength(none.length);
    expect(kioskComplaints(sceneAfter([], { channels: [] }))).toBeNull();
  });
});
