import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { httpRoutes } from '../../../contract/http-routes.ts';
import type { HttpRoute } from '../../../contract/http-routes.ts';
import { paperPart } from '../../../contract/lists.ts';
import { routeLooks } from '../../../contract/personal-looks.ts';
import { allWordsOf } from '../../../printers/letter/pdf/read-pdf.fixture.ts';
import { jpeg } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { formOf } from '../whole-hub/home.fixture.ts';
import { unzipped } from '../files/unzipped.fixture.ts';
import { PeopledHall } from './peopled-hall.fixture.ts';

/** People who ask from home are no clerks, and appear in no record. */
const NOBODY = '';
const today = { from: '2026-11-23', to: '2026-11-23' };
const everything = { text: '', state: 'any', serviceId: null, clerkId: null, from: null, to: null } as const;

let hall: PeopledHall;
beforeAll(async () => {
  hall = await PeopledHall.start();
});
afterAll(() => hall.hub.stop());

const bodies = (): Partial<Record<string, [path: string, body?: BodyInit]>> => ({
  'GET /api/attachments/:case/:id': [`/api/attachments/${hall.at.caseId}/${hall.at.attachmentId}`],
  'GET /api/complaints/:complaint/attachments/:id': [
    `/api/complaints/${hall.at.complaintId}/attachments/${hall.at.scanId}`,
  ],
  'POST /api/cases.csv': ['/api/cases.csv', JSON.stringify(everything)],
  'POST /api/cases.xlsx': ['/api/cases.xlsx', JSON.stringify(everything)],
  'GET /api/letters/:file{.+[.]pdf}': [`/api/letters/${hall.at.letterId}.pdf`],
  'POST /api/requests': ['/api/requests', entered()],
  'GET /api/papers/:file{.+[.]png}': [`/api/papers/${hall.at.paperId}.png`],
  'POST /api/person.pdf': [
    '/api/person.pdf',
    JSON.stringify({ nik: hall.people[1].nik, ground: 'himself', reference: '7/XI' }),
  ],
  'POST /online/status/surat': ['/online/status/surat', new URLSearchParams(hall.fetchesLetter)],
  'GET /t/:token': [`/t/${hall.at.token}`],
  'GET /t/:token/live': [`/t/${hall.at.token}/live`],
  'GET /t/:token/now': [`/t/${hall.at.token}/now`],
});

/** The text of a page, or the first part of an endless one. */
async function answerTo(name: string, route: HttpRoute): Promise<{ text: string; ok: boolean }> {
  const isReport = route.path.startsWith('/api/reports/');
  const [path, body = isReport ? JSON.stringify(today) : 'x'] = bodies()[name] ?? [route.example];
  const init = { method: route.method, headers: route.who === 'clerk' ? hall.headers : {} };
  const answer = await fetch(hall.hub.hub.url + path, route.method === 'GET' ? init : { ...init, body });
  const kind = answer.headers.get('content-type') ?? '';
  if (!kind.includes('event-stream'))
    return { ok: answer.ok, text: textOf(kind, Buffer.from(await answer.arrayBuffer())) };
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return { ok: answer.ok, text: Buffer.from(first?.value ?? []).toString() };
}

function textOf(kind: string, bytes: Buffer): string {
  if (kind.includes('pdf')) return allWordsOf(bytes);
  return kind.includes('spreadsheet') ? unzipped(bytes) : bytes.toString();
}

function entered(): FormData {
  const { applicant, serviceId, purpose, need, language } = formOf(hall.hub, {}, 3);
  const form = new FormData();
  const given = { ...hall.press(), serviceId, purpose, need, language, medium: 'whatsapp', answerBy: 'by-hand' };
  form.set('request', JSON.stringify({ ...given, applicant: { ...applicant, email: '' } }));
  for (const id of ['kk', 'ktp'])
    form.append(paperPart(id), new Blob([new Uint8Array(jpeg())], { type: 'image/jpeg' }), 'foto.jpg');
  return form;
}

describe('whoever is told of a person by a page or a file is on record', () => {
  it('[AC13] each route has its entry, and there is no other', () => {
    expect(Object.keys(routeLooks).toSorted()).toEqual(
      httpRoutes.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
  });

  const routes = httpRoutes.map((route) => [`${route.method} ${route.path}`, route] as const);

  it.each(routes)('[AC13] [DU5] by what %s answers', async (name, route) => {
    vi.spyOn(hall.office.register, 'refusedRows').mockResolvedValue(new TextEncoder().encode('baris;alasan'));
    const by = route.who === 'clerk' ? 'segala' : NOBODY;
    expect(await hall.faultsOf(routeLooks[name] ?? { tells: 'nobody' }, () => answerTo(name, route), by)).toEqual([]);
  });

  it('[AC13] leaves no fault', () => {
    expect(hall.hub.faults).toEqual([]);
  });
});
