import { LONGEST_COMPLAINT } from '../../../contract/lists.ts';
import { ComplaintKind } from '../../../contract/views/complaint-view.ts';
import type { Problem } from '../../../online/pages/fields.ts';
import type { Site } from '../../../online/pages/site.ts';
import type { ComplaintLeft } from '../../application/online/leave-complaint.ts';
import { isIdentified } from '../../domain/complaints/complainant.ts';
import { isMailAddress, phoneDigits } from '../../domain/home/reply-address.ts';
import type { FormTaken } from './form-intake.ts';
import { wordsIn } from './request-given.ts';

export function complaintIn(form: FormTaken, language: Site['language']): Omit<ComplaintLeft, 'commandId'> {
  const words = wordsIn(form);
  const kind = ComplaintKind.safeParse(words('kind'));
  return {
    kind: kind.success ? kind.data : 'complaint',
    words: words('words', LONGEST_COMPLAINT),
    complainant: {
      name: words('name', 120),
      address: words('address', 200),
      phone: words('phone', 30),
      email: words('email', 200),
    },
    language,
    photos: form.files.map(({ bytes }) => bytes),
  };
}

/** 003 line 84: some halls answer only people who give a name and a clear address. */
export function complaintProblems(
  form: FormTaken,
  { words, complainant }: Omit<ComplaintLeft, 'commandId'>,
  mustBeNamed: boolean,
): Problem[] {
  const { name, phone, email } = complainant;
  const isNamed = !mustBeNamed || isIdentified(complainant);
  const wrong: readonly (readonly [Problem, boolean])[] = [
    ['words', words === ''],
    ['name', !isNamed && name.length < 2],
    ['address', !isNamed && name.length >= 2],
    ['phone', phone !== '' && phoneDigits(phone) === null],
    ['email', email !== '' && !isMailAddress(email)],
    ['consent', form.fields['consent'] !== 'yes'],
  ];
  return wrong.flatMap(([problem, isWrong]) => (isWrong ? [problem] : []));
}
