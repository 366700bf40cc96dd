import { afterEach, describe, expect, it, vi } from 'vitest';
import { LARGEST_ATTACHMENT } from '../../contract/attachment.ts';
import { granted, refused } from '../../contract/reply.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { AttachmentShelf } from './attachment-shelf.svelte.ts';
import type { AttachmentHands, NewAttachment } from './attachment-shelf.svelte.ts';
import { fittedSize } from './shrunk-picture.ts';

afterEach(() => vi.restoreAllMocks());

const photo = new Blob(['a large photo'], { type: 'image/png' });
const scan = new Blob(['%PDF-'], { type: 'application/pdf' });
const small = new Blob(['small'], { type: 'image/jpeg' });

function shelf(change: Partial<AttachmentHands> = {}) {
  const hub = new PaperHub();
  hub.session = 'the-session';
  const sent: NewAttachment[] = [];
  const fetched: string[] = [];
  const hands: AttachmentHands = {
    pathOf: (caseId, attachmentId) => `/api/attachments/${caseId}/${attachmentId}`,
    fetchFile: (path) => {
      fetched.push(path);
      return Promise.resolve(small);
    },
    send: (sending) => {
      sent.push(sending);
      return Promise.resolve(granted(null));
    },
    shrink: () => Promise.resolve(small),
    ...change,
  };
  return { hub, sent, fetched, shelf: new AttachmentShelf(hub, 'case-12', hands) };
}

describe('adding an attachment', () => {
  it('[AT4] sends a photo as it was drawn anew, for the paper that was chosen', async () => {
    const { shelf: opened, sent } = shelf();
    expect(await opened.add(photo, 'kk')).toBe(true);
    expect(sent).toEqual([{ caseId: 'case-12', requirementId: 'kk', session: 'the-session', file: small }]);
  });

  it('[AT4] sends a scan as it is', async () => {
    const { shelf: opened, sent } = shelf();
    await opened.add(scan, null);
    expect(sent.map(({ file }) => file)).toEqual([scan]);
  });

  it('[AT4] fits a photo into 2000 dots and leaves a smaller one as it is', () => {
    expect(fittedSize(4000, 3000)).toEqual({ width: 2000, height: 1500 });
    expect(fittedSize(1000, 8000)).toEqual({ width: 250, height: 2000 });
    expect(fittedSize(640, 480)).toEqual({ width: 640, height: 480 });
    expect(fittedSize(9000, 1)).toEqual({ width: 2000, height: 1 });
  });

  it('says that a picture cannot be read, and sends nothing', async () => {
    const { shelf: opened, sent } = shelf({ shrink: () => Promise.resolve(null) });
    expect(await opened.add(photo, null)).toBe(false);
    expect([opened.isUnreadable, sent]).toEqual([true, []]);
  });

  it('[AT1] does not send what is too large, and says so', async () => {
    const { shelf: opened, sent } = shelf();
    const large = new Blob([new Uint8Array(LARGEST_ATTACHMENT + 1)], { type: 'application/pdf' });
    expect(await opened.add(large, null)).toBe(false);
    expect([opened.presses.refusal?.code, sent]).toEqual(['file-too-large', []]);
  });

  it('[AT3] says why the hub did not take it', async () => {
    const { shelf: opened } = shelf({ send: () => Promise.resolve(refused('not-your-step')) });
    expect(await opened.add(scan, null)).toBe(false);
    expect(opened.presses.refusal?.code).toBe('not-your-step');
    expect(opened.sent).toBeNull();
  });

  it('tells how far it is, and sends one at a time', async () => {
    const shares: (number | null)[] = [];
    const { shelf: opened, sent } = shelf({
      send: async (sending, onprogress) => {
        onprogress(0.5);
        shares.push(opened.sent);
        sent.push(sending);
        await opened.add(scan, null);
        return granted(null);
      },
    });
    await opened.add(scan, null);
    expect([shares, sent.length]).toEqual([[0.5], 1]);
  });
});

describe('looking at attachments', () => {
  it('[AT3] fetches each once, and lets go of all when the case is left', async () => {
    const revoked = vi.spyOn(URL, 'revokeObjectURL');
    const { shelf: opened, fetched } = shelf();
    await Promise.all([opened.look({ id: 'a-1' }), opened.look({ id: 'a-1' }), opened.look({ id: 'a-2' })]);
    expect(fetched).toEqual(['/api/attachments/case-12/a-1', '/api/attachments/case-12/a-2']);
    opened.letGo();
    expect(revoked).toHaveBeenCalledTimes(2);
    expect(opened.pictures.size).toBe(0);
  });

  it('asks again for what could not be fetched', async () => {
    const answers = [null, small];
    const { shelf: opened } = shelf({ fetchFile: () => Promise.resolve(answers.shift() ?? null) });
    await opened.look({ id: 'a-1' });
    expect(opened.pictures.get('a-1')).toBeNull();
    await opened.look({ id: 'a-1' });
    expect(opened.pictures.get('a-1')).toMatch(/^blob:/);
  });
});
