import type { HomeWords, LetterHead } from './id.ts';

const foot = ({ number, service, code, link, agency }: LetterHead): string[] => [
  `Request number: ${number}`,
  `Service: ${service}`,
  ...(link === null ? [] : [`Code: ${code}`, `State of the request: ${link}`]),
  '',
  'Yours faithfully,',
  agency,
];

export const en: HomeWords = {
  received: {
    subject: ({ number, agency }) => `We have received request ${number} – ${agency}`,
    text: (head, due) => [
      `Dear ${head.name},`,
      '',
      'We have received your request and are checking it.',
      `We shall answer by ${due}.`,
      '',
      ...foot(head),
    ],
  },
  answered: {
    subject: ({ number, agency }) => `Answer to request ${number} – ${agency}`,
    letterReady: 'The letter you asked for is ready.',
    letterBeside: 'The letter is attached (PDF). The QR code on it shows whether it is genuine.',
    letterByHand: 'We send the letter with this message (PDF). The QR code on it shows whether it is genuine.',
    notListed: (register, period) =>
      `According to our check your name is not listed in ${register}${period === '' ? '' : ` (data of ${period})`} yet.`,
    ifNotListed: (advice) => `What you can do: ${advice}`,
    standardSays: (service, printed) =>
      `${service === null ? 'Our standard' : `The standard of the service “${service}”`} says: “${printed}”`,
    text: (head, words, letter) => [
      `Dear ${head.name},`,
      '',
      words,
      ...(letter === null ? [] : ['', letter]),
      '',
      ...foot(head),
    ],
  },
  wanted: {
    subject: ({ number, agency }) => `Papers for request ${number} – ${agency}`,
    unreadable: 'We cannot read the photos that you sent.',
    wayBack: {
      chat: 'Please send the new photo in this WhatsApp chat.',
      mail: 'Please answer this e-mail with the new photo.',
      site: 'Please send the new photo at the address below.',
    },
    text: (head, words, papers, wayBack) => [
      `Dear ${head.name},`,
      '',
      ...(words === '' ? [] : [words, '']),
      'What we need:',
      ...papers.map((paper) => `- ${paper}`),
      '',
      wayBack,
      '',
      ...foot(head),
    ],
  },
  state: {
    working: (steps) => `Your request is being worked on: ${steps}.`,
    waits: 'We are waiting for what you send.',
    answeredWithLetter: 'Your request has been answered. The letter is ready.',
    answered: 'Your request has been answered.',
    refused: 'Your request has been answered: it could not be granted.',
  },
};
