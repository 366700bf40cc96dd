export const settingsId = { title: 'Pengaturan' };
