import { MailServer } from '../../server/adapters/post/mail-server.fixture.ts';
import { formOf } from '../../server/transports/whole-hub/home.fixture.ts';
import { receiveRequest } from '../../server/application/home/receive-request.ts';
import { id as words } from '../../counter/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { CounterScreen } from '../screens/counter-screen.ts';
import { PostSettings } from '../screens/post-settings.ts';

const login = { user: 'layanan', pass: 'kata-sandi-aplikasi' };
const t = words.messages;

test('[MS7] a mail server refuses, a clerk sees why, and sends again when it does not any more', async ({
  hall,
  newComputer,
  clerkAt,
}) => {
  const server = await new MailServer({ login }).start();
  const door = await CounterScreen.open(await newComputer('counter', hall.pairing('counter')), hall.url);
  const post = await PostSettings.open(await door.signInToSettings('admin', hall.password));
  await post.fillIn({ port: server.port, from: 'layanan@contoh.go.id', login });
  await post.save();

  await test.step('the administrator is told that the password is wrong, and when it is right', async () => {
    await post.setPassword('keliru');
    await post.sendTest('admin@contoh.go.id');
    await expect(post.mail.getByText(t.why['sign-in-refused'])).toBeVisible();
    await post.setPassword(login.pass);
    await post.sendTest('admin@contoh.go.id');
    await expect(post.mail.getByText(words.postSettings.result.sent)).toBeVisible();
    expect(server.received.map(({ to }) => to)).toEqual(['admin@contoh.go.id']);
  });

  server.mood = { is: 'refuses', at: 'rcpt', code: 550, words: '5.1.1 mailbox unavailable' };
  const reply = await receiveRequest(hall.hub.office, formOf(hall), 'online');
  if (!reply.ok) throw new Error(reply.refusal);
  const desk = await clerkAt('Back Office');
  const panel = desk.page.getByRole('group', { name: t.title });

  await test.step('the clerk sees what did not get out, why, and what the server said; no address', async () => {
    await panel.getByText(t.title).click();
    await expect(panel).toContainText(`${t.purpose['request-received']} ${reply.value.number}`);
    await expect(panel).toContainText(t.why['address-refused']);
    await expect(panel).not.toContainText('warga@contoh.example');
    await panel.getByRole('button', { name: t.said }).click();
    await expect(panel).toContainText('5.1.1 mailbox unavailable');
  });

  await test.step('and it goes out when she says so', async () => {
    server.mood = { is: 'well' };
    await panel.getByRole('button', { name: t.again }).click();
    await expect(panel).toBeHidden();
    await expect.poll(() => server.received.at(-1)?.to).toBe('warga@contoh.example');
  });
  await server.stop();
});
