/** Texts for faults of a field, loaded with the code that shows them. */
export const faultId = {
  empty: 'Bagian ini harus diisi.',
  choice: 'Pilih salah satu.',
  chooseOrWrite: 'Pilih salah satu di atas, atau tulis di sini.',
  file: 'Pilih berkasnya.',
  day: 'Isi tanggalnya lengkap: hari, bulan, lalu tahun empat angka.',
  noDay: 'Tanggal ini tidak ada di kalender.',
  otherDay: 'Tanggal ini tidak dapat dipakai di sini.',
  number: 'Isi dengan angka.',
  whole: 'Isi dengan angka bulat.',
  least: (number: string) => `Paling kecil ${number}.`,
  most: (number: string) => `Paling besar ${number}.`,
  short: (letters: number) => `Paling sedikit ${letters} huruf atau angka.`,
  email: 'Tulis alamat surel lengkap, misalnya nama@contoh.go.id.',
  address: 'Tulis alamat lengkap, dimulai dengan https://.',
  like: (example: string) => `Tulis seperti ini: ${example}`,
};
export type FaultWords = typeof faultId;
