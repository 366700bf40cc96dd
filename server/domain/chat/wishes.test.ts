import { describe, expect, it } from 'vitest';
import { Caller, facts } from './chat.fixture.ts';
import { wishIn } from './wishes.ts';

/** As poor families write: in haste, with abbreviations, in capitals, spoken to the telephone, and in the languages of the five halls. */
const written = {
  request: `
    ajukan / ajukan cek dtks / sy mau ajukan surat dtks / mau ngajuin surat dtks pak / sy mau bikin surat ket dtks /
    minta surat terdaftar / bisa minta srt dtks gak pak / pak tolong buatkan surat dtks buat anak kuliah /
    MAU CETAK SURAT / permohonan surat keterangan dtks untuk kip kuliah / surat dtks /
    surat keterangan terdaftar dtks / mohon dibuatkan surat untuk bpjs / kalo sudah terdaftar mau minta surat /
    bisa urus suket dtks lewat wa / aku nak gawe surat dtks / kulo ajeng damel serat dtks / ambo nio urus surek dtks /
    titiang jagi ngurus surat dtks / bu saya mau minta surat yang buat kip kuliah itu / apply for the letter /
    saya perlu surat keterangan dtks untuk berobat / mau mengurus surat keterngan /
    assalamualaikum pak mau buat surat keterangan dtks untuk anak saya daftar kuliah /
    Slmt pagi sy mau mnta surat dtks / mau bkin surat dtks bisa online / bisa dikirim suratnya lewat wa /
    SAYA BUTUH SURAT DTKS / pak saya minta tolong dibikinkan surat keterangan / tolong cetakkan surat dtks saya /
    untuk berobat butuh surat dtks /
    selamat siang bapak ibu saya ingin mengurus surat keterangan dtks untuk keperluan beasiswa anak saya terima kasih /
    mo bikin srt dtks / surat keterangan dtks bisa lewat hp kah /
    ADUH PAK ANAK SAYA MAU MASUK SEKOLAH BUTUH SURAT DTKS / mau ngajukan permohonan / nak minta surat /
    mau ambil surat dtks / bikin skt dtks / mau urus surat saya / mau buat surat saya / cetak surat saya
  `,
  listed: `
    apakah saya terdaftar / sy terdaftar gak / cek bansos / cek dtks /
    apakah saya terdaftar surat dari desa sudah ada / saya sudah terdaftar belum ya surat pengantar sudah ada /
    mau daftar dtks / sy mau daftar bansos gmn caranya / saya desil brapa / NAMA SAYA ADA GAK DI DTKS /
    apa sy dpt bantuan / status bansos saya / mau minta bantuan / gimana cara dapat bantuan / mau ajukan bansos /
    sy ingin mengajukan pkh / alah tadaftar ambo / kulo pun kedaftar dereng / cek kepesertaan pkh / am i registered /
    mau ngecek bansos ibu saya / tolong di cek nama saya pak / kenapa saya belum terdaftar /
    anak saya mau didaftarkan dtks / sembako / dtks / sy cek kok gk ada nama sy /
    bantuan sy knp berhenti sy masih terdaftar ga / MOHON DICEK NIK SAYA TERDAFTAR DTKS APA TIDAK /
    saya dapat pkh tidak ya / cara daftar dtks / cara daftar bansos online gmn / bgmn agar dapat bansos /
    sy orang miskin kok ga dapat bantuan / minta tolong cek nama ibu saya / mau usul bansos / cek desil /
    apakah saya penerima bpnt / daftar pkh gmn ya / saya belum pernah dapat bantuan /
    mengusulkan tetangga saya dapat bansos / saya mau tanya soal dtks /
    assalamualaikum saya mau tanya apakah nama saya terdaftar di dtks atau tidak terima kasih /
    knp tetangga sy dpt bantuan sy gak / sy janda anak 3 gmn caranya biar dpt pkh / nik saya ga muncul di cek bansos /
    cek nik / saya mau mendaftar bantuan sosial untuk orang tua / apo ambo lah masuk dtks / ngecek data dtks /
    dtks saya masih aktif gak / kok desil saya 6 padahal miskin
  `,
  bring: `
    syaratnya apa / sy mau bikin surat syaratnya apa aja / apa aja yg dibawa / syarat2nya apa /
    berkas apa saja yg harus disiapkan / daftar layanan / layanan apa saja / biaya brp / apakah bayar / gratis gak /
    apo syaraiknyo / apo syaratnyo / napi syaratne / syarate napa mawon / cara ngurus surat dtks gmn /
    gimana cara ajukan / perlu bawa ktp asli gak / syarat untuk orang tua apa / bawak apo bae /
    what do i need to bring / persaratan dtks / butuh kk sama ktp gak / kalo mau ke dinsos bawa apa /
    bikin surat bayar gak / apa saja persyaratannya / syaratnya bu / harus bawa kk asli / fotokopi atau asli /
    pelayanan apa saja di dinsos / sk dtks syaratnya apa pak / kesana bawa apa aja bu / apa sj syrat utk surat dtks /
    brp biaya bikin surat / harus bawa apa / ada biayanya gak / dokumen yang diperlukan apa
  `,
  hours: `
    jam brapa bukanya / buka jam brp / hari sabtu buka gak / jam bara bukak / jam berapo bukanyo / bukane jam pira /
    besok tutup gak pak / dmn alamat kantornya / lokasi dinsos dmn / antri banyak gak / rame gak /
    kantor dinas sosial dimana / masih buka? / jam pelayanan / jumat tutup jam berapa / where is the office /
    daftar antrian / jam istirahat / hr ini buka gk / sampe jam brp / skrg antri brp orang / alamatx dimana /
    bukanya jam berapa ya bu / hari minggu apakah buka / jam kerja / masih lama antriannya / kantornya pindah ya /
    dinsos sebelah mana / dinsos bk jam brp / hari ini masih buka kah pak / antrian sekarang berapa /
    nomor antrian bisa online gak / kantornya dmn sih / lg rame gk / senin libur gak / bukanyo jam berapo
  `,
  state: `
    status permohonan saya / surat saya kok belum dibuat / status berkas2 saya / surat saya sudah jadi belum / sampai mana berkas saya / sdh selesai blm surat sy /
    udah jadi belum bu / kode saya hilang tidak ketemu / berkas sy nyampe mana /
    bagaimana perkembangan permohonan saya / wis dadi durung / cek status / suratnya sdh jadi /
    permohonan sy kemarin gimana / sudah diproses belum / surat sy kapan jadi / berkas saya sudah sampai mana ya pak /
    kok lama surat sy belum jadi / suratnya udah selesai? / pengajuan sy gimana kelanjutannya /
    apakah permohonan sy sudah di proses / surat yg kemarin sdh jadi blm / mau tau status surat
  `,
  complaint: `
    mau ngadu / petugas minta uang / saya mau lapor / kenapa dimintai duit / sy mau komplain / ada pungli /
    mau kasih saran / pengaduan / lapor pak bantuan saya dipotong / saya mau melaporkan petugas yg kasar /
    ada yang minta uang / pelayanan lambat saya mau komplain / bantuan saya dipotong kepala dusun /
    mau menyampaikan keluhan / laporan / kepala desa minta uang untuk daftar / mau ngelapor /
    saya tidak puas dengan pelayanan / petugasnya marah marah
  `,
  human: `
    kapan pkh cair / kpn cair / bpnt kok belum keluar / mau bicara sama petugas / bisa telepon gak / ada orang gak /
    bpjs saya tidak aktif / KIS SAYA MATI / nomor telp dinsos / bilo cair / dana pkh blm cair / atm kks hilang /
    nama saya dicoret dari pkh / i want to talk to a person / bpjs pbi saya ga aktif / pkh tahap 3 kapan keluar /
    bantuan beras kpn turun / saya mau bicara dgn orang / no hp petugas / kartu kis sy nonaktif / sembako blm turun2 /
    uangnya belum masuk / pip cair kapan / tlg hubungkan ke petugas / uang pkh tahap 2 blm masuk rekening /
    kks saya hilang bagaimana / minta nomor telepon / bisa ngomong sama orangnya langsung gak
  `,
  papers: `
    mau kirim foto susulan / melengkapi berkas / kirim foto ktp yg kurang
  `,
  none: `
    halo / hai pak / selamat pagi bu / assalamualaikum / permisi / punten / mau tanya / ok / baik / makasih bu /
    seperti biasa / bukan / saya lapar / pagi / p / ya / hmm / xyz / terima kasih / iya / saya siti / oh gitu /
    siap pak / hmm oke / 🙏 / apa / gimana / tes / saya di rumah / nggih / 👍 / sebentar ya
  `,
};

const linesOf = (table: string): string[] => table.trim().split(/\s+[/]\s+/u);

describe.each(Object.entries(written))('what is wanted: %s', (wanted, table) => {
  it.each(linesOf(table))('[WA4] %s', (text) => {
    expect(wishIn(text) ?? 'none').toBe(wanted);
  });
});

describe('what follows from it', () => {
  it('[WA14] "ajukan", as we say to type, begins a request, though it is one for a check', () => {
    expect(new Caller().says('halo', 'ajukan cek dtks').last).toContain('setuju');
  });

  it('[WA4] a word in capitals is no code, where it says what is wanted', () => {
    const words = ['PERSYARATAN', 'TERDAFTAR', 'ANTRIAN', 'PENGADUAN', 'PERMISI', 'MAKASIH'];
    expect(words.flatMap((text) => new Caller().says('halo', text).handed)).toEqual([]);
    expect(new Caller().says('halo', 'KXTMQPRW').handed).toEqual([{ is: 'state', code: 'KXTMQPRW' }]);
  });

  it.each(['status permohonan K7X3M9QP', 'kode saya: K7X3M9QP', 'K7X3M9QP gimana pak', 'K7X3M9QP'])(
    '[WA3] a code that was written is not asked for: %s',
    (text) => {
      expect(new Caller().says('halo', text).handed).toEqual([{ is: 'state', code: 'K7X3M9QP' }]);
    },
  );

  it.each([
    'selamat pagi bapak2 ibu2',
    'terima kasih bapak2',
    'status berkas2 saya',
    'saya kena covid-19',
    'hp 0812-3456-7890',
  ])('[WA3] no code is looked for in ordinary words: %s', (text) => {
    expect(new Caller().says('halo', text).handed).toEqual([]);
  });

  it('[WA1] who cannot ask from here hears what to bring to the office', () => {
    const closed = { ...facts, requests: false };
    expect(new Caller(closed).says('mau urus surat').offered).toEqual(['surat-keterangan', 'informasi']);
    const one = new Caller({ ...closed, services: facts.services.slice(0, 1) }).says('mau urus surat');
    expect(one.last).toMatch(/belum dapat diterima[^]*Foto Copy KK/u);
    expect(new Caller({ ...closed, services: [] }).says('mau urus surat').last).toContain('datang ke kantor');
  });
});
