import type { complaintId } from './complaint-id.ts';

export const complaintEn: typeof complaintId = {
  complaintTitle: 'Complaints and suggestions',
  complaintLead: 'Free of charge, and who you are is kept confidential.',
  complaintWrite: 'Write a complaint or a suggestion',
  complaintLook: 'See my complaint',
  complaintLookHint: 'With the code you were given',
  complaintKind: 'What you wish to tell us',
  kind: { complaint: 'Complaint', suggestion: 'Suggestion', input: 'Input' },
  complaintWords: 'In your words',
  complaintWordsHint: 'What happened, when, and at which desk',
  complaintPhoto: 'A photograph as proof',
  whoComplains: 'Who are you?',
  whoMayBeEmpty: 'You may leave this empty. Without a number or e-mail the answer is seen with the code only.',
  whoMustBeTold: 'This office asks for a name and a clear address. Both are kept confidential.',
  complaintConsent: (agency: string) =>
    `I agree that ${agency} uses this only to handle this complaint. Who I am is kept confidential.`,
  complaintSend: 'Send',
  complaintDoneTitle: 'We have received it',
  complaintNumber: 'Number of the complaint',
  complaintKeep: 'Write this code down or photograph it. With it you see how far it has come, and the answer.',
  complaintStateLead: 'Type the code you were given after sending, or the one printed on your receipt.',
  complaintStateOf: (number: string) => `Complaint ${number}`,
  complaintState: { open: 'Being handled', answered: 'Answered', closed: 'Closed' },
  complaintAnswer: 'Our answer',
  complaintElsewhere: 'Other ways to tell us',
  complaintNotHere: 'This office takes no complaints through this site. Please use one of these:',
};
