/** What is shown about a paper that a service requires. */
export const requirementId = {
  mandatory: 'Wajib',
  ifNeeded: 'Bila perlu',
  oneOf: 'Cukup salah satu:',
  paperForm: (form: string) =>
    ({ fotokopi: 'Fotokopi.', foto: 'Foto.', formulir: 'Formulir yang diisi.' })[form] ?? `${form}.`,
  paperFrom: (issuer: string | null, countersignedBy: string | null) =>
    issuer === null
      ? `Diketahui ${countersignedBy}.`
      : `Dari ${issuer}${countersignedBy === null ? '' : `, diketahui ${countersignedBy}`}.`,
  paperUnlessListed: (register: string) => `Tidak perlu bila sudah terdaftar di ${register}.`,
};
