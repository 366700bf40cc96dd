import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journal } from '../../print-agent/journal.ts';
import { AgentFolder } from '../../print-agent/agent-folder.ts';
import { AttachmentFolder } from '../../server/adapters/attachments/attachment-folder.ts';
import { jpeg } from '../../server/adapters/attachments/attachment-samples.fixture.ts';
import { checkHall } from '../../server/adapters/check/check-hall.ts';
import { EditionFolder } from '../../server/adapters/hall-file/edition-folder.ts';
import { hallFileIn } from '../../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../../server/adapters/hall-file/living-hall-file.ts';
import { MediaFolder } from '../../server/adapters/media/media-folder.ts';
import { RegisterShelf } from '../../server/adapters/register/register-shelf.ts';
import { SecretFile } from '../../server/adapters/secrets/secret-file.ts';
import { OwnVoiceFolder } from '../../server/adapters/speech/own-voice-folder.ts';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { ensureVault, openVault } from '../../server/adapters/vault/vault.ts';
import { CLIP, CLIPS, largePaper, recording, SILENT } from './support/beside-samples.ts';
import { cutAt } from './support/cut-at.ts';
import { DEED_COMMAND, SAVED_NAME } from './support/deeds.ts';
import { SmallHall } from './support/small-hall.ts';
import { canTrace } from './support/traced-calls.ts';

let hall: SmallHall;
beforeAll(async () => {
  hall = await SmallHall.layOut();
});
afterAll(() => hall.clear());

/**
 * Uses a trace of the machine's system calls; where none is possible, only the order of syncs is tested
 * (power-cut-beside-the-ledger).
 */
describe.skipIf(!canTrace)('the power cut with bytes on their way to the disk', () => {
  it('[DU6][SE3] leaves the old hall or the new one, and every edition that was kept', () =>
    cutAt(
      hall.folder,
      (folder) => ({ is: 'save-hall', folder }),
      async ({ folder, told }) => {
        const { current } = await LivingHallFile.open(hallFileIn(folder));
        const name = current.agency.shownName;
        expect(told.includes('hall') ? [SAVED_NAME] : ['Dinas Sosial Kota Pariaman', SAVED_NAME]).toContain(name);
        const editions = new EditionFolder(join(folder, 'editions'));
        expect((await editions.newest(1)).length).toBeGreaterThanOrEqual(told.includes('edition') ? 1 : 0);
      },
    ));

  it('[DU6][RG4] leaves the old register answering or the whole new one', () =>
    cutAt(
      hall.folder,
      (folder) => ({ is: 'take-register', folder }),
      async ({ folder, told }) => {
        const shelf = RegisterShelf.open(folder, openVault(folder));
        expect(shelf.fault).toBeNull();
        expect(told.length > 0 ? [3] : [3, 300]).toContain(shelf.current()?.people);
        await shelf.close();
        expect(checkHall(folder)).toEqual([]);
      },
    ));

  it('[AT2] leaves every paper that was taken, to its last byte', () =>
    cutAt(
      hall.folder,
      (folder) => ({ is: 'keep-paper', folder }),
      async ({ folder, told }) => {
        const room = new AttachmentFolder(join(folder, 'attachments'), openVault(folder).files, randomUUID);
        for (const id of told) expect(await room.read(String(id))).toEqual(Buffer.from(jpeg()));
        room.tidy(() => false);
      },
    ));

  it('[MS6] leaves the passwords of before or the new one', () =>
    cutAt(
      hall.folder,
      (folder) => ({ is: 'keep-secret', folder }),
      async ({ folder, told }) => {
        const secrets = await SecretFile.open(join(folder, 'secrets.json'), openVault(folder).files);
        expect(told.length > 0 ? ['rekaan'] : [null, 'rekaan']).toContain(secrets.get('mail-password'));
      },
    ));

  it('[AR2] leaves keys that are begun anew as long as nothing was sealed with them, and afterwards the same', () =>
    cutAt(
      null,
      (folder, root) => ({ is: 'begin-vault', folder, keyFolder: join(root, 'settings/antrean') }),
      ({ root, folder, told }) => {
        mkdirSync(folder, { recursive: true });
        const { mark } = ensureVault(folder, join(root, 'settings/antrean'));
        for (const then of told) expect(mark(DEED_COMMAND)).toBe(then);
      },
    ));

  it('[WA8][SV4][DU2][DU5] leaves each message that was acknowledged, each answer, each device, each look', () =>
    cutAt(
      hall.folder,
      (folder) => ({ is: 'keep-in-books', folder }),
      ({ folder, told }) => {
        const db = openInFolder(folder, 'hall.db');
        const kept = Object.entries({
          chat: "SELECT 1 FROM chat_incoming WHERE wamid = 'wamid.1'",
          survey: "SELECT 1 FROM survey_answer, survey_used WHERE key = 'key' AND mark = 'mark'",
          device: "SELECT 1 FROM device WHERE id = 'new'",
          look: "SELECT 1 FROM audit WHERE subject = 'visit-of-the-deed'",
        }).flatMap(([what, sql]) => (db.prepare(sql).get() ? [what] : []));
        db.close();
        expect(kept).toEqual(expect.arrayContaining([...told]));
        expect(checkHall(folder)).toEqual([]);
      },
    ));

  it('[VO5] leaves each recording that was taken, to its last byte, and of another nothing', () =>
    cutAt(
      hall.folder,
      (folder) => ({ is: 'record-voice', folder }),
      async ({ folder, told }) => {
        const own = new OwnVoiceFolder(join(folder, 'voice/own'), CLIPS, SILENT);
        const found = await own.read(CLIP);
        const whole = new Uint8Array(recording());
        expect(told.length > 0 ? [whole] : [undefined, whole]).toContainEqual(found);
      },
    ));

  it('[DI3] leaves each picture that was taken', () =>
    cutAt(
      hall.folder,
      (folder) => ({ is: 'keep-picture', folder }),
      async ({ folder, told }) => {
        const media = await MediaFolder.open(join(folder, 'media'), 2 ** 20, SILENT);
        const found = media.files.map(({ file, bytes, kind }) => `${file} ${bytes} ${kind}`);
        const whole = [`gedung.jpg ${jpeg().length} image/jpeg`];
        expect(told.length > 0 ? [whole] : [[], whole]).toContainEqual(found);
      },
    ));

  it('[PR10] leaves a print agent paired, with each paper that it took, and begins to print nothing that is torn', () =>
    cutAt(
      null,
      (folder) => ({ is: 'take-at-agent', folder }),
      ({ folder, told }) => {
        const agent = new AgentFolder(join(folder, 'agent'));
        expect(agent.read() !== null || !told.includes('paired')).toBe(true);
        const journal = new Journal(agent.path);
        const papers = journal.papers;
        journal.close();
        expect(papers.map(({ jobId }) => jobId)).toEqual(
          expect.arrayContaining(told.filter((each) => each !== 'paired')),
        );
        expect(papers.filter(({ base64 }) => base64 !== largePaper)).toEqual([]);
      },
    ));
});
