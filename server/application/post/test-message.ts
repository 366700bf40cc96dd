import type { Outgoing } from '../../ports/post.ts';

/** What an administrator sends to see whether messages leave the house. Nobody keeps it. */
export function testMessage(messageId: string, to: string): Outgoing {
  return {
    messageId,
    to,
    subject: 'Pesan uji coba dari Antrean',
    text: [
      'Pesan ini dikirim dari halaman pengaturan Antrean untuk memeriksa bahwa pesan sampai. Tidak perlu dibalas.',
      'This message was sent from the settings of Antrean, to see whether messages arrive. There is no need to answer.',
    ].join('\n\n'),
    about: null,
    letter: null,
  };
}
