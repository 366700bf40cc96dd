import type { ComplaintKind, Field } from '../chat.ts';
import type { FieldWhy } from '../fields.ts';
import type { ChatWords } from './id.ts';

const fieldNames: Readonly<Record<Field, string>> = {
  broughtAs: 'Brought by',
  broughtBy: 'Name of who brings it',
  name: 'Name',
  nik: 'NIK',
  familyCard: 'Family card no.',
  address: 'Address',
  need: 'Purpose',
  phone: 'WhatsApp number',
};

const questions: Readonly<Record<Field, string>> = {
  broughtAs: 'Who brings the request? Choose from the list, or just write.',
  broughtBy: 'Write *your own name*, as you bring it. The applicant’s data come after this.',
  name: 'Write the applicant’s *full name*, as on the identity card (KTP).',
  nik: 'Write the applicant’s *NIK*: the 16 digits on the identity card (KTP).',
  familyCard: 'Write the number of the *family card (KK)*: the 16 digits at its top.',
  address: 'Write the applicant’s *address*: street or hamlet, RT/RW, village, district.',
  need: 'What is it *for*? For example: a scholarship, BPJS, a child’s school.',
  phone: 'To which *WhatsApp number* shall the answer go? For example: 0812 3456 7890.',
};

const whyNot: Readonly<Record<FieldWhy, string>> = {
  'not-16-digits': 'A NIK has 16 digits. Please look at the card again.',
  'no-such-month': 'That NIK seems mistyped: its month of birth does not exist. Please look at the card again.',
  'no-such-day': 'That NIK seems mistyped: its day of birth does not exist. Please look at the card again.',
  'serial-zero': 'No NIK ends in 0000. Please look at the card again.',
  'no-name': 'That name is too short.',
  'name-with-digits': 'A name has no digits.',
  'card-not-16-digits': 'The number of a family card has 16 digits. Please look at the card again.',
  'card-is-nik': 'NIK and family card number are never the same. Please write both again, one by one.',
  'no-number': 'That is no complete telephone number.',
  'too-short': 'That is too short for us to understand.',
  'too-long': 'That is too long. Please make it shorter.',
};

const kinds: Readonly<Record<ComplaintKind, string>> = {
  complaint: 'Complaint',
  suggestion: 'Suggestion',
  input: 'Feedback',
};

export const en: ChatWords = {
  welcome: (agency) => `Welcome to the WhatsApp of ${agency}. This is an automatic answer; I am here to help.`,
  whatDoYouNeed: 'What do you need?',
  anythingElse: 'Is there anything else? Choose from the list, or just write.',
  and: 'and',
  menuHow: 'Choose from the list, or just write. You may type *menu*, *restart* or *cancel* at any time.',
  notUnderstood: 'Sorry, I did not understand.',
  youAreWelcome: 'You are welcome.',
  noMatter: 'No matter. If you need us, just type *menu*.',
  onlyWords: 'Sorry, I can only read text, photos and PDF.',
  notAsked: 'Thank you. We do not need that photo yet, so it is not kept.',
  cancelled: 'All right, cancelled. What you wrote and sent has been deleted.',
  nothingToCancel: 'Nothing is being filled in.',
  again: 'All right, from the beginning. What you wrote has been deleted.',
  leftForMenu: 'What you had filled in is not kept.',
  nowInLanguage: 'All right, in English.',
  silence: 'Yesterday’s conversation has ended and its contents have been deleted.',
  menu: {
    request: { title: 'Make a request', hint: 'A letter or a check, from home' },
    listed: { title: 'Am I registered?', hint: 'How to find out' },
    bring: { title: 'What to bring', hint: 'Papers and fee of each service' },
    hours: { title: 'Opening hours and queue', hint: 'When it is open, how many wait' },
    state: { title: 'Where my file is', hint: 'With the code that we gave you' },
    papers: { title: 'Send a missing photo', hint: 'What the clerk asked for' },
    complaint: { title: 'Complaint or suggestion', hint: 'Goes to the complaint officer' },
    human: { title: 'Talk to a person', hint: 'Telephone, address, hours' },
    language: { title: 'Bahasa Indonesia', hint: 'Lanjut dalam Bahasa Indonesia' },
  },
  whichService: 'For which service?',
  noRequests: 'Requests by WhatsApp are not taken at the moment. Please come to our office.',
  noComplaints: 'This office takes no complaints by WhatsApp.',
  complainHere: 'Please tell us here:',
  complainInPerson: 'Please tell us at our office:',
  bring: (service, fee) => `*${service}*\nFee: ${fee}`,
  bringPapers: 'Please bring:',
  bringNothing: 'Nothing in particular.',
  ifNeeded: 'if needed',
  mayAskFromHome: 'You may also ask for it from home: type *request*.',
  listed: {
    notHere: (register) =>
      `Whether somebody is listed in ${register} is not told in this conversation: it is personal, and we cannot know who holds this telephone.`,
    ways: 'This is how to find out:',
    online: (site) => `By telephone: open ${site}, the site of the Ministry of Social Affairs.`,
    atKiosk: 'At our office: touch *Am I registered?* on the kiosk. Just bring your KTP; you need no queue number.',
    atOffice: 'At our office: ask a clerk. Please bring KTP and KK.',
    fromHome: 'Checked by a clerk: type *apply* and fill in the form. The answer comes here.',
    ifNot: (advice) => `If you turn out not to be listed: ${advice}`,
    standardSays: (service, printed) =>
      `${service === null ? 'Our standard' : `The standard of the service “${service}”`} says: “${printed}”`,
  },
  waiting: (count) =>
    count === 0 ? 'Nobody is waiting now.' : `${count} ${count === 1 ? 'person is' : 'people are'} waiting now.`,
  human: 'You can reach our staff here:',
  humanComes: 'You can meet our staff at the office.',
  consent: (service, papers) =>
    `*${service}*\n\nFor this request we ask for name, NIK, family card number, address and purpose${papers}.\n\n` +
    'They are used for this request only, read only by the clerks who work on it, and kept in the office’s archive. ' +
    'This message travels through WhatsApp (Meta). We delete this conversation once it is sent, cancelled, or silent for 24 hours.\n\n' +
    'Do you agree?',
  consentBringer: ', and your name if you bring it for somebody else',
  consentPapers: (names) => `, and photos of ${names}`,
  consentComplaint:
    'What you tell us is confidential and read only by those who deal with it. The answer comes to this number. ' +
    'This message travels through WhatsApp (Meta). We delete this conversation once it is sent, cancelled, or silent for 24 hours.\n\n' +
    'Do you agree?',
  myself: 'I myself, for me',
  agree: 'I agree',
  disagree: 'I do not agree',
  notAgreed: 'All right, nothing is kept. You are welcome at our office all the same.',
  pleaseAgree: 'Please answer first: do you agree or not?',
  fieldNames,
  questions,
  whyNot,
  withoutNik:
    'A NIK has 16 digits. It is on the identity card (KTP), and on the family card, too. If there is none yet, type *cancel* and please come to our office.',
  digitsRead: (count) => `I read ${count} digits.`,
  paper: (name, printed) =>
    `Now send a photo of *${name}*${printed === '' ? '' : ` (${printed})`}. Touch the clip or the camera. ` +
    'The whole card must be seen, bright and readable. A PDF will do, too.',
  paperIsTaken: (name) => `The photo of ${name} has arrived.`,
  paperTakenEarly: (name) => `We took that photo as ${name}. If it is another one, you can change it later.`,
  pleasePhoto: 'Please send the photo, or touch the button below.',
  pleasePhotoOnly: 'Please send the photo. Type *cancel* if you would rather not.',
  papersLater: 'All right. Send the photo here whenever you have it.',
  later: 'Later',
  laterNoted: 'All right. Send the photo here within 24 hours; the request is taken once it is there.',
  haveNot: 'I have none',
  more: 'Are there other papers that help? Send a photo, or choose *continue*.',
  moreIsTaken: 'The paper has arrived. Any more? Send a photo, or choose *continue*.',
  goOn: 'Continue',
  enoughPhotos: 'Those are enough photos.',
  unreadable: {
    'too-large': 'That file is too large (10 MB at most). Please send a smaller one.',
    'wrong-kind': 'That file is no photo or PDF that we can open. Please send it again as a photo.',
    gone: 'That photo did not reach us. Please send it once more.',
  },
  review: 'Please look it over:',
  extraPhotos: 'Other papers',
  reviewHow: 'Send it now?',
  send: 'Send',
  change: 'Change',
  cancel: 'Cancel',
  pleaseReview: 'Choose *send*, *change* or *cancel*.',
  whichChange: 'What would you like to change?',
  photoOf: (name) => `Photo of ${name}`,
  requestIn: (number, code, within) =>
    `Your request has arrived.\n\nNumber: *${number}*\nCode: *${code}*\n\n` +
    `The answer comes to this WhatsApp${within === null ? '' : ` within ${within}`}. ` +
    'Keep the code to see where your file is.',
  complaintIn: (number, code) =>
    `Thank you, it has arrived.\n\nNumber: *${number}*\nCode: *${code}*\n\n` +
    'The answer comes to this WhatsApp. Keep the code to see how it is dealt with.',
  notTaken:
    'Sorry, we cannot take it right now. What you filled in is still here; please choose *send* again in a while.',
  limitReached: 'Sorry, too much has been sent from this number today. Please try again tomorrow.',
  onlyText: 'Please write it in words; photos and voice cannot be taken for a complaint yet.',
  askKind: 'What you want to tell us is a:',
  kinds,
  askWords: 'Please write in your own words: what happened, where, when.',
  askComplainant: 'What is your name? You need not tell: choose *skip*.',
  mustComplainant: 'What is your name?',
  askComplainantAddress: 'What is your address? You need not tell: choose *skip*.',
  mustComplainantAddress: 'Write a clear address: street or hamlet, RT/RW, village, district.',
  complaintFieldNames: { kind: 'Kind', words: 'Words', name: 'Name', address: 'Address', phone: 'WhatsApp number' },
  notTold: 'not told',
  skip: 'Skip',
  mustBeTold: 'This office needs a name and an address to deal with it.',
  askCode: 'Write the *code* that we gave you when your request or complaint arrived.',
  noCode: 'That is no code of ours. It stands in the message that said we had received it.',
  unknownCode: 'We do not have that code. Please look at it again.',
  stateOf: (number, state) => `*${number}*\n${state}`,
  complaintStates: {
    answered: (answer) => `Answered:\n${answer}`,
    closed: 'It is closed.',
    open: 'It is being dealt with.',
  },
  noPapersWanted: 'We are not waiting for any photo from this number.',
  papersWanted: (number) => `For the request *${number}* a clerk asks for papers.`,
  papersIn: (number) => `Thank you. The papers for the request *${number}* have been passed on.`,
  papersNotIn: 'Sorry, that request no longer waits for papers.',
};
