import type { About } from './about.ts';
import type { id } from './id.ts';

const kinds = { complaint: 'complaint', suggestion: 'suggestion', input: 'feedback' } as const;

const greeting = ({ name }: About): string => (name === '' ? 'Dear Sir or Madam,' : `Dear ${name},`);

const closing = ({ agency }: About): string => `Yours sincerely,\n${agency}`;

const where = ({ code, url }: About): string =>
  url === null
    ? `Ask the complaints officer what has become of it, with the code ${code}.`
    : `See what has become of it with the code ${code} at:\n${url}`;

export const en: typeof id = {
  received: (about) => ({
    subject: `Receipt of your ${kinds[about.kind]} ${about.number}`,
    text: [
      greeting(about),
      `Thank you. We have received your ${kinds[about.kind]} under the number ${about.number}.`,
      where(about),
      'Keep this code and give it to nobody: whoever has it can see the answer.',
      closing(about),
    ].join('\n\n'),
  }),
  answered: (about) => ({
    subject: `Answer to your ${kinds[about.kind]} ${about.number}`,
    text: [
      greeting(about),
      `This is the answer to your ${kinds[about.kind]} ${about.number}:`,
      about.answer,
      closing(about),
    ].join('\n\n'),
  }),
};
