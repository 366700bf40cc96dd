export { default as manifest } from '../../../voice/calls/manifest.json';

export const addresses = import.meta.glob<string>('../../../voice/calls/*/*.opus', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
