import type { requirementId } from './requirement-id.ts';

export const requirementEn: typeof requirementId = {
  mandatory: 'Required',
  ifNeeded: 'If needed',
  oneOf: 'One of these is enough:',
  paperForm: (form) =>
    ({ fotokopi: 'A photocopy.', foto: 'A photograph.', formulir: 'A form to fill in.' })[form] ?? `${form}.`,
  paperFrom: (issuer, countersignedBy) =>
    issuer === null
      ? `Countersigned by ${countersignedBy}.`
      : `From ${issuer}${countersignedBy === null ? '' : `, countersigned by ${countersignedBy}`}.`,
  paperUnlessListed: (register) => `Not needed if you are already listed in ${register}.`,
};
