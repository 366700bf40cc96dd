import { raw } from 'hono/html';

export const statePageStyle = raw(`
  body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1.5rem; color: #12211f; background: #fff; }
  h1 { font-size: 1.7rem; line-height: 1.15; margin: 0.2rem 0; }
  h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 0.4rem; }
  header p, footer { color: #38504c; margin: 0.2rem 0; }
  section { margin: 1.2rem 0; }
  section p { margin: 0.2rem 0; }
  a { color: #14508c; }
  .verdict { font-size: 1.25rem; font-weight: 600; padding: 0.8rem 1rem; border-left: 0.4rem solid; }
  .well { background: #e6f4ea; border-color: #1b5e33; }
  .faulty { background: #fff3dc; border-color: #8a5a00; }
  .outage { background: #fde7e7; border-color: #9b1c1c; }
  .fault { border: 1px solid #6d7f7c; border-radius: 0.4rem; padding: 0.8rem 1rem; }
  ol { margin: 0.2rem 0 0; padding-left: 1.4rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid #b9c6c3; vertical-align: top; font-weight: 400; }
  th[scope='col'] { color: #38504c; }
`);
