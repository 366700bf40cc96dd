import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { after, continuing, minute, refusalOf } from '../hall.fixture.ts';
import type { Hall } from '../hall.ts';
import { actsOn, complaintIn, explained, hallThatAsks, openAt, receives } from './complaint-acts.fixture.ts';
import { changedWays, complaintSetup, way } from './complaint-setup.fixture.ts';

const answer = 'Bantuan dikirim minggu ini.';
const findings = { met: '2026-11-24', findings: 'Data keluarga tertukar.' };
const refused = (hall: Hall, command: HallCommand) => refusalOf(hall, command, minute(90));

describe('a letter', () => {
  it('[CM5] is verified, assigned with a disposition, explained in writing, and delivered', () => {
    const hall = after(...explained('a'), actsOn('a', 'officer', 'tell', 'told'));
    expect(complaintIn(hall, 'a')).toMatchObject({
      stage: { is: 'closed', as: 'answered', outcomeId: 'told' },
      answer: { state: 'delivered', moveId: 'explain explained' },
    });
  });

  it('[CM5] is not assigned without a disposition, and not turned away without a reason', () => {
    const hall = after(receives('a'));
    expect(refused(hall, actsOn('a', 'officer', 'agenda', 'not-ours'))).toBe('reason-wanted');
    const assigned = continuing(hall, minute(1), actsOn('a', 'officer', 'agenda', 'verified'));
    expect(refused(assigned, actsOn('a', 'kadis', 'assign', 'to-kabid'))).toBe('reason-wanted');
    expect(refused(assigned, actsOn('a', 'kadis', 'assign', 'to-team'))).toBeNull();
  });

  it('[CM5] that is held to be grave goes to a team, whose result is endorsed before it is delivered', () => {
    const grave = after(
      receives('a'),
      actsOn('a', 'officer', 'agenda', 'verified'),
      actsOn('a', 'kadis', 'assign', 'to-team'),
    );
    const found = actsOn('a', 'team', 'investigate', 'found', { answer, records: findings });
    expect(refused(grave, actsOn('a', 'team', 'investigate', 'found', { answer }))).toBe('record-wanted');
    expect(refused(grave, actsOn('a', 'team', 'investigate', 'found', { records: findings }))).toBe('answer-wanted');
    const written = continuing(grave, minute(5), found);
    expect(openAt(written, 'a')).toEqual(['endorse']);
    expect(refused(written, actsOn('a', 'officer', 'tell', 'told'))).toBe('step-not-open');
    const endorsed = continuing(written, minute(6), actsOn('a', 'kadis', 'endorse', 'endorsed'));
    expect(complaintIn(endorsed, 'a').answer?.state).toBe('endorsed');
    expect(refused(endorsed, actsOn('a', 'officer', 'tell', 'told'))).toBeNull();
  });

  it('[CM6] that is sent back to the team is answered and endorsed anew', () => {
    const endorsing = after(
      receives('a'),
      actsOn('a', 'officer', 'agenda', 'verified'),
      actsOn('a', 'kadis', 'assign', 'to-team'),
      actsOn('a', 'team', 'investigate', 'found', { answer, records: findings }),
    );
    const back = actsOn('a', 'kadis', 'endorse', 'sent-back');
    expect(refused(endorsing, back)).toBe('reason-wanted');
    const again = continuing(
      endorsing,
      minute(7),
      actsOn('a', 'kadis', 'endorse', 'sent-back', { note: 'Belum lengkap.' }),
    );
    expect(complaintIn(again, 'a').open).toEqual([
      { stepId: 'investigate', openedAt: minute(7), returned: true, moveId: 'endorse sent-back' },
    ]);
    expect(complaintIn(again, 'a').answer?.state).toBe('written');
  });

  it('[CM6] loses its endorsement when it goes back from behind it', () => {
    const back = way('back', { opens: ['investigate'], returns: true });
    const hall = continuing(
      hallThatAsks(changedWays(complaintSetup, { tell: [back, way('not-reached', { ends: 'closed' })] })),
      minute(0),
      receives('a'),
      actsOn('a', 'officer', 'agenda', 'verified'),
      actsOn('a', 'kadis', 'assign', 'to-team'),
      actsOn('a', 'team', 'investigate', 'found', { answer, records: findings }),
      actsOn('a', 'kadis', 'endorse', 'endorsed'),
      actsOn('a', 'officer', 'tell', 'back', { note: 'Alamatnya keliru.' }),
    );
    expect(complaintIn(hall, 'a').answer?.state).toBe('written');
  });

  it('[CM6] is delivered only when it is answered, whatever the hall’s file leaves out', () => {
    const early = changedWays(complaintSetup, {
      agenda: [way('verified', { opens: ['tell'] })],
      tell: [way('told', { ends: 'answered', does: ['deliver'] })],
    });
    const hall = continuing(
      hallThatAsks(early),
      minute(0),
      receives('a'),
      actsOn('a', 'officer', 'agenda', 'verified'),
    );
    expect(refused(hall, actsOn('a', 'officer', 'tell', 'told'))).toBe('answer-wanted');
  });

  it('[CM6] is not passed on while what the outcome needs is not so', () => {
    const needy = changedWays(complaintSetup, {
      agenda: [way('verified', { opens: ['tell'], needs: ['answer-written'] })],
    });
    const hall = continuing(hallThatAsks(needy), minute(0), receives('a'));
    expect(refused(hall, actsOn('a', 'officer', 'agenda', 'verified'))).toBe('needs-unmet');
  });
});
