export { default as manifest } from '../../../voice/kiosk/manifest.json';

export const addresses = import.meta.glob<string>('../../../voice/kiosk/*/*.opus', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
