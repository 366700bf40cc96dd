/** The import law of docs/architecture.md: downwards only, no circle. Each comment says what to do instead. */
const screens = '^(kiosk|display|counter)/';
const test = '[.](test|contract|fixture)[.]ts$|[.]properties[.]test[.]ts$';

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or lack a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'the-domain-is-a-leaf',
      severity: 'error',
      comment: 'The domain knows the hall and nothing else: no package, no node:, no contract. Hand the thing in.',
      from: { path: '^server/domain/', pathNot: test },
      to: { pathNot: ['^server/domain/'] },
    },
    {
      name: 'the-contract-imports-zod-only',
      severity: 'error',
      comment: 'What is said on the wire must be readable by every side: zod and the contract itself.',
      from: { path: '^contract/', pathNot: test },
      to: { pathNot: ['^contract/', '^node_modules/zod/'] },
    },
    {
      name: 'the-hall-file-before-what-is-shown',
      severity: 'error',
      comment:
        'A view shows what stands in the file, never the other way about. What both need is in contract/view-parts.ts.',
      from: { path: '^contract/hall-file/' },
      to: { path: '^contract/(views|requests)/' },
    },
    {
      name: 'what-is-shown-before-what-is-asked',
      severity: 'error',
      comment: 'A request may answer with a part of a view; no view is made of requests. Put the shape into the view.',
      from: { path: '^contract/views/' },
      to: { path: '^contract/requests/' },
    },
    {
      name: 'printers-stand-alone',
      severity: 'error',
      comment: 'printers/ could be its own package: it imports node:, its few packages, and itself.',
      from: { path: '^printers/', pathNot: test },
      to: { path: '^(bench|contract|counter|display|e2e|halls|kiosk|online|server|ui)/' },
    },
    {
      name: 'the-print-agent-knows-the-contract-and-printers',
      severity: 'error',
      comment:
        'It runs on another machine: the contract, printers/, itself, and of the hub how a command is read, the lock of a folder and what makes files durable.',
      from: { path: '^print-agent/', pathNot: test },
      to: {
        path: '^(bench|counter|display|e2e|halls|kiosk|online|server|ui)/',
        pathNot: '^server/adapters/(command-line|folder-lock|durable-files)[.]ts$',
      },
    },
    {
      name: 'nothing-that-runs-stands-on-scripts',
      severity: 'error',
      comment: 'The commands stand upon the hub, not the other way about: what both need is in the hub.',
      from: { path: '^(contract|counter|display|kiosk|online|print-agent|printers|server|ui)/', pathNot: test },
      to: { path: '^scripts/' },
    },
    {
      name: 'voice-stands-alone',
      severity: 'error',
      comment:
        'Packs of clips and what makes sounds alike are shared by the hub, the screens and the scripts: they import none of them.',
      from: { path: '^voice/', pathNot: test },
      to: { path: '^(bench|contract|counter|display|e2e|halls|kiosk|online|printers|scripts|server|ui)/' },
    },
    {
      name: 'screens-know-the-contract-and-ui',
      severity: 'error',
      comment: 'A screen imports ui/, contract/ and itself. Never the hub, the printers or another screen.',
      from: { path: screens, pathNot: test },
      to: { path: '^(bench|e2e|halls|online|printers|server|kiosk|display|counter)/', pathNot: ['^$1/'] },
    },
    {
      name: 'screens-carry-no-schemas',
      severity: 'error',
      comment:
        'While it runs a screen needs lists, limits and sentences, not schemas: they are 27 kB. Import the type, or put the list into contract/lists.ts.',
      from: { path: '^(kiosk|display|counter|ui)/', pathNot: test },
      to: {
        path: '^(contract|node_modules/zod)/',
        pathNot:
          '^contract/(attachment|csv-line|hall-file/(changes|standard-components|faults/(re(ach|ading)-faults|fault-words))|legibility|lists|page-sizes|reply|voice)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-site-knows-the-contract-and-ui',
      severity: 'error',
      comment: 'Pages and scripts for visitors import ui/, contract/ and themselves. What they show is handed in.',
      from: { path: '^online/', pathNot: test },
      to: { path: '^(bench|e2e|halls|printers|server|kiosk|display|counter)/' },
    },
    {
      name: 'ui-knows-the-contract',
      severity: 'error',
      comment: 'What the screens share imports the contract only.',
      from: { path: '^ui/' },
      to: { path: '^(bench|counter|display|e2e|halls|kiosk|online|printers|server)/' },
    },
    {
      name: 'the-application-knows-no-world',
      severity: 'error',
      comment: 'Use cases know the domain, the ports and the contract. Reach the world through a port.',
      from: { path: '^server/application/', pathNot: test },
      to: { path: '^(server/(adapters|transports|start-hub|main)|printers|kiosk|display|counter|online|ui)' },
    },
    {
      name: 'transports-know-the-application',
      severity: 'error',
      comment:
        'A transport parses, permits, performs and answers. It reaches no adapter; of the domain it takes times and what checks a field, and decides nothing; of the site its pages and words.',
      from: { path: '^server/transports/', pathNot: test },
      to: { path: '^(server/(adapters|start-hub|main)|printers|kiosk|display|counter|online/browser|ui)' },
    },
    {
      name: 'the-door-knows-no-room',
      severity: 'error',
      comment:
        'Who is let in is decided before anybody knows what is asked for: the door imports nothing of the other transports.',
      from: { path: '^server/transports/door/', pathNot: test },
      to: { path: '^server/transports/', pathNot: '^server/transports/door/' },
    },
    {
      name: 'transports-meet-at-http-only',
      severity: 'error',
      comment: 'A page, a line or a file needs the door and itself. What puts them together is http.ts.',
      from: { path: '^server/transports/(lines|files|pages|whatsapp|online|seen)/', pathNot: test },
      to: { path: '^server/transports/', pathNot: ['^server/transports/(door|$1)/'] },
    },
    {
      name: 'one-sqlite',
      severity: 'error',
      comment:
        'Two SQLites in one process tear its files, and a file opened without its key is not read. Use openSqlite.',
      from: { pathNot: '^server/adapters/sqlite/open-sqlite[.]ts$' },
      to: { path: '(better-sqlite3-multiple-ciphers|^node:sqlite$|^sqlite$)' },
    },
    {
      name: 'adapters-know-the-ports',
      severity: 'error',
      comment: 'An adapter implements a port. It calls no use case and no transport.',
      from: { path: '^server/adapters/', pathNot: test },
      to: { path: '^(server/(application|transports|start-hub|main)|kiosk|display|counter|online|ui)' },
    },
    {
      name: 'stories-know-no-figures',
      severity: 'error',
      comment: 'What is measured stands upon the stories and their helpers, not the other way about.',
      from: { path: '^(e2e|server|printers|print-agent)/' },
      to: { path: '^(bench|scripts/pictures)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.svelte', '.js', '.mjs', '.json'] },
  },
};
