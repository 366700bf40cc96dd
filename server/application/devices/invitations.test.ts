import { describe, expect, it } from 'vitest';
import { Invitations } from './invitations.ts';

const MINUTE = 60_000;
const CODE = 'ABCDE23456';
const unknown = { ok: false, refusal: 'unknown-code' };

function invited(): Invitations {
  const invitations = new Invitations();
  invitations.invite('Komputer loket', 0, { code: () => CODE });
  return invitations;
}

describe('a code for a program that shows none itself', () => {
  it('[DU2] [PR10] lets in one, once, within a quarter of an hour, however it is typed', () => {
    const invitations = invited();
    expect(invitations.take('abcde-23456', 'desk', 15 * MINUTE - 1)).toEqual({ ok: true, name: 'Komputer loket' });
    expect(invitations.take(CODE, 'desk', 15 * MINUTE - 1)).toEqual(unknown);
    expect(invited().take(CODE, 'desk', 15 * MINUTE)).toEqual(unknown);
  });

  it('[AC18] is tried ten times from one computer, and then the right one opens nothing there', () => {
    const invitations = invited();
    for (let each = 0; each < 10; each += 1) expect(invitations.take('SALAH', 'desk', MINUTE)).toEqual(unknown);
    expect(invitations.take(CODE, 'desk', MINUTE)).toEqual({ ok: false, refusal: 'too-many-tries' });
    expect(invitations.take(CODE, 'elsewhere', MINUTE)).toMatchObject({ ok: true });
  });
});
