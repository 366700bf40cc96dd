import { CounterScreen } from '../../e2e/screens/counter-screen.ts';
import type { PictureStory } from './album.ts';
import { takeNumbers } from './visitors.ts';

/** An office poster, drawn by the browser. */
const POSTER =
  '<body style="margin:0;height:100vh;display:grid;place-content:center;text-align:center;background:#0b5750;color:#fff;font:700 110px sans-serif">Cek bansos Anda<small style="font-size:56px">cekbansos.kemensos.go.id</small></body>';

/** Videos and pictures between calls, the zone in a call, and the settings of all that. */
export const displays: PictureStory = {
  wish: { hallId: 'pariaman', at: '2026-11-23 09:10', kind: 'trial' },
  async tell(album) {
    const sheet = await album.newPage('display');
    await sheet.setContent(POSTER);
    const poster = await sheet.screenshot();
    const settings = await (
      await CounterScreen.open(await album.newPage('counter'), album.hall.url)
    ).signInToSettings('admin', album.hall.password);
    await settings.goTo('displays');
    await settings.page
      .getByLabel('Unggah berkas')
      .setInputFiles({ name: 'Cek bansos.png', mimeType: 'image/png', buffer: poster });
    await settings.page.locator('[data-file="cek-bansos.png"]').waitFor();
    const [inches, seat] = ['Ukuran layar (inci)', 'Kursi terjauh (meter)'].map((label) =>
      settings.page.getByLabel(label).first(),
    );
    if (!inches || !seat) throw new Error('The settings of displays have lost their fields.');
    await inches.fill('43');
    await seat.fill('12');
    await seat.blur();
    const note = settings.page.locator('[data-reading]').first();
    const marked = [inches, seat, note, settings.page.getByText('Unggah berkas')];
    await album.onHighGlass(settings, 820, () => album.take('settings-displays', settings, ...marked));
    const { file } = album.hall.hub.office;
    await file.change({
      ...file.current,
      zones: [{ id: 'lantai-2', name: { id: 'Lantai 2', en: 'Upstairs' }, colour: 'blue' }],
      counters: file.current.counters.map((counter, i) => (i === 0 ? { ...counter, zone: 'lantai-2' } : counter)),
    });
    await takeNumbers(await album.kiosk(), ['Informasi bansos', 'Informasi bansos']);
    const display = await album.display();
    await display.media.waitFor();
    await album.take('display-media', display);
    await (await album.desk('Front Office 1', 'front-office')).callNext();
    await display.takeover.waitFor();
    await album.take('display-zone', display);
  },
};
