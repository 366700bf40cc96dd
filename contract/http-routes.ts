import type { Part } from './requests.ts';
import type { Right } from './views/counter-view.ts';

/**
 * Every http route of the hub, apart from the screens' connection. A test compares it with the registered routes, and
 * requests each as everybody who may not.
 */
export interface HttpRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path as it is registered. */
  readonly path: string;
  /** A path of valid form, for the tests. */
  readonly example: string;
  /** `internet`: a reverse proxy may forward it (ON3); `office`: only from the office's network. */
  readonly from: 'internet' | 'office';
  /**
   * `anybody`: no sign-in; `code`: holders of the token or code; `signature`: requests signed with the shared secret.
   */
  readonly who: 'anybody' | 'code' | 'signature' | 'kiosk' | 'clerk';
  readonly right?: Right;
  readonly part?: Part;
  /** AT5: its body is a file. */
  readonly isUpload?: true;
}

const get = (path: string, more: Partial<HttpRoute> = {}): HttpRoute => ({
  method: 'GET',
  path,
  example: path,
  from: 'office',
  who: 'anybody',
  ...more,
});
const post = (path: string, more: Partial<HttpRoute> = {}): HttpRoute => ({ ...get(path, more), method: 'POST' });

const visitors = { from: 'internet' } as const;
const byCode = { from: 'internet', who: 'code' } as const;
const administrator = { who: 'clerk', right: 'administer' } as const;
const clerkWith = (part: NonNullable<HttpRoute['part']>) => ({ who: 'clerk', part }) as const;

const upload = { isUpload: true } as const;

const CLIP = '/:pack/:language/:file';

export const httpRoutes: readonly HttpRoute[] = [
  get('/'),
  get('/healthz'),
  get('/metrics'),
  get('/keadaan'),
  get('/kiosk'),
  get('/kiosk/'),
  get('/display'),
  get('/display/'),
  get('/counter'),
  get('/counter/'),
  get('/:screen{kiosk|display}/shell-worker.js', { example: '/kiosk/shell-worker.js' }),
  get('/standar/:serviceId', { example: '/standar/informasi-bansos' }),
  get('/voice/own.json'),
  get(`/voice/own${CLIP}{[a-z0-9-]+\\.wav}`, { example: '/voice/own/calls/id/ding.wav' }),
  post('/voice/said'),
  get('/media/:file', { example: '/media/film.mp4' }),

  get('/online', visitors),
  get('/online/', visitors),
  get('/online/layanan', visitors),
  get('/online/layanan/:service', { ...visitors, example: '/online/layanan/informasi-bansos' }),
  get('/online/layanan/:service/standar', { ...visitors, example: '/online/layanan/informasi-bansos/standar' }),
  get('/online/ajukan', visitors),
  get('/online/ajukan/:service', { ...visitors, example: '/online/ajukan/informasi-bansos' }),
  post('/online/ajukan/:service', { ...visitors, example: '/online/ajukan/informasi-bansos' }),
  get('/online/status', visitors),
  post('/online/status', byCode),
  post('/online/status/surat', byCode),
  post('/online/status/berkas', byCode),
  get('/online/pengaduan', visitors),
  get('/online/pengaduan/status', visitors),
  post('/online/pengaduan/status', byCode),
  get('/online/pengaduan/tulis', visitors),
  post('/online/pengaduan/tulis', visitors),
  get('/online/surat', visitors),
  post('/online/surat', byCode),
  get('/v/:code', { ...byCode, example: '/v/ABCDEFGHJKLM' }),
  get('/t/:token', { ...byCode, example: '/t/a-token-that-nobody-was-given' }),
  get('/t/:token/live', { ...byCode, example: '/t/a-token-that-nobody-was-given/live' }),
  get('/t/:token/now', { ...byCode, example: '/t/a-token-that-nobody-was-given/now' }),
  get('/online/survei/selesai', visitors),
  get('/online/survei/:token', { ...byCode, example: '/online/survei/nobodys-token' }),
  post('/online/survei/:token', { ...byCode, example: '/online/survei/nobodys-token' }),
  get('/api/whatsapp', { ...visitors, who: 'signature' }),
  post('/api/whatsapp', { ...visitors, who: 'signature' }),

  post('/api/attachments/:case', { ...clerkWith('cases'), ...upload, example: '/api/attachments/a-case' }),
  get('/api/attachments/:case/:id', { ...clerkWith('cases'), example: '/api/attachments/a-case/a-photo' }),
  post('/api/complaints/recordings', { who: 'kiosk', ...upload }),
  post('/api/complaints/:complaint/attachments', {
    ...clerkWith('complaints'),
    ...upload,
    example: '/api/complaints/a-complaint/attachments',
  }),
  get('/api/complaints/:complaint/attachments/:id', {
    ...clerkWith('complaints'),
    example: '/api/complaints/a-complaint/attachments/a-scan',
  }),
  post('/api/cases.csv', clerkWith('cases')),
  post('/api/cases.xlsx', clerkWith('cases')),
  get('/api/letters/:file{.+[.]pdf}', { ...clerkWith('letters'), example: '/api/letters/a-letter.pdf' }),
  post('/api/person.pdf', clerkWith('hall')),
  post('/api/requests', { ...clerkWith('cases'), ...upload }),
  ...(['xlsx', 'pdf'] as const).map((kind) =>
    post(`/api/reports/:what{figures|survey}/all.${kind}`, {
      ...clerkWith('reports'),
      example: `/api/reports/figures/all.${kind}`,
    }),
  ),
  post('/api/reports/:what{figures|survey}/:table{[a-z]+[.]csv}', {
    ...clerkWith('reports'),
    example: '/api/reports/figures/visits.csv',
  }),
  post('/api/reports/now/:what{[a-z]+[.](?:csv|xlsx)}', {
    ...clerkWith('reports'),
    example: '/api/reports/now/lines.csv',
  }),
  ...(['csv', 'xlsx', 'pdf'] as const).map((kind) =>
    post(`/api/reports/books/:book/rows.${kind}`, {
      ...clerkWith('reports'),
      example: `/api/reports/books/guests/rows.${kind}`,
    }),
  ),
  {
    ...get(`/api/voice/own${CLIP}{[a-z0-9-]+}`, administrator),
    ...upload,
    method: 'PUT',
    example: '/api/voice/own/calls/id/ding',
  },
  {
    ...get(`/api/voice/own${CLIP}{[a-z0-9-]+}`, administrator),
    method: 'DELETE',
    example: '/api/voice/own/calls/id/ding',
  },
  post('/api/media', { ...administrator, ...upload }),
  get('/api/papers/:file{.+[.]png}', { ...administrator, example: '/api/papers/a-job.png' }),
  get('/api/register/:snapshot/refused', { ...administrator, example: '/api/register/last/refused' }),
  post('/api/register', { ...administrator, ...upload }),
];
