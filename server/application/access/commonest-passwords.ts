/**
 * Common passwords of ten or more characters, reduced to their letters (password-rules.ts): from the lists of the commonest passwords
 * published each year, and what an Indonesian office is likely to choose.
 */
export const commonest: ReadonlySet<string> = new Set(
  `password passwort pass passwords passwordku mypassword katasandi sandi sandiku katakunci kunci rahasia rahasiaku rahasiabanget
   qwerty qwertyuiop qwertyui qwertyasd asdfghjkl asdfgh zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc iqaztwsx abcdef abcdefg abc aaa
   admin administrator adminadmin adminku superadmin root user username login masuk welcome selamatdatang letmein iloveyou
   iloveyouforever sayang sayangku sayangmu sayangkamu cinta cintaku cintakamu akucintakamu akusayangkamu akusayangmu love loveyou
   bismillah bismillahirrahmanirrahim bismilah alhamdulillah subhanallah allahuakbar assalamualaikum insyaallah masyaallah muhammad
   nabimuhammad yesus yesuskristus tuhanyesus haleluya puji tuhan
   indonesia indonesiaku indonesiaraya indonesiajaya merdeka nkri pancasila garuda merahputih jakarta bandung surabaya yogyakarta medan padang
   palembang pariaman sumatera sumaterabarat sumaterautara sumateraselatan jawatengah jawabarat jawatimur bali karangasem
   banjarnegara banyuasin okuselatan minangkabau
   dinassosial dinsos dinsoskota dinsoskab dinsospariaman sosial kemensos kementeriansosial pemda pemko pemkab pemerintah pemerintahkota
   kantor kantorku kantordinas pelayanan pelayananpublik loket loketsatu antrean antri antrian petugas petugasloket operator
   kepaladinas sekretaris bansos dtks dtsen pkh bpnt sembako masyarakat ramah melayani
   persib persija persebaya arema bonek viking manchester manchesterunited liverpool barcelona realmadrid juventus chelsea arsenal
   naruto doraemon pokemon superman batman spiderman dragon monkey sunshine princess football baseball computer komputer laptop
   samsung android google facebook instagram whatsapp youtube internet wifi freewifi windows microsoft telkomsel
   januari februari maret april mei juni juli agustus september oktober november desember
   senin selasa rabu kamis jumat sabtu minggu ramadhan ramadan idulfitri lebaran tahunbaru
   coba cobacoba percobaan test testing testtest tes tester contoh ujicoba default changeme gantisandi gantipassword sementara
   keluarga keluargaku anakku ibuku mama papa mamapapa ayahibu bundaku suamiku istriku anakanak
   trustno shadow master hello helloworld secret whatever freedom starwars
  `
    .trim()
    .split(/\s+/),
);
