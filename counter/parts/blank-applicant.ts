import type { ApplicantGiven } from '../../contract/requests/case-requests.ts';

/** Nobody yet: at the counter, and of a request that is typed in. */
export const blankApplicant: Readonly<ApplicantGiven> = {
  name: '',
  nik: '',
  familyCard: '',
  birthDate: '',
  address: '',
  phone: '',
  email: '',
};
