module.exports = () => {
  throw new Error('escpos images are switched off: letters are drawn and sent as a raster by encode-document.ts');
};
