import { coreFeatures, windowFeatures } from './build/lint/features.mjs';
import { downwards, packageHomes } from './build/lint/importRules.mjs';

/**
 * The architecture of Wrapkey, as rules that `npm run check` holds: who may import whom. Imports of types count too.
 * docs/ARCHITECTURE.md says why the rooms are as they are.
 */

/**
 * @typedef {{ path?: string | string[], pathNot?: string | string[], circular?: boolean }} Place
 * @typedef {{ name: string, comment: string, from: Place, to: Place }} Rule
 */

/** Folders that are in no list. */
const unlistedRooms = [
  `^electron/core/(?!(kernel|privacy|gws|session|operations|${coreFeatures.join('|')})/)[^/]+/`,
  `^renderer/(?!(texts|styles|ui|${windowFeatures.join('|')})/)[^/]+/`,
];

/** The files of the core that make what crosses to a window, or answer it. `snapshot/` puts the views together. */
const contractMakers = ['^electron/core/.+(View|[cC]ommands)\\.ts$', '^electron/core/snapshot/'];

/** The libraries of the screen. */
const screenPackages = '^node_modules/(vue|@vue|pinia|vue-i18n|reka-ui|@lucide)/';

/** @type {Rule[]} */
const rules = [
  {
    name: 'no-circles',
    comment: 'What imports itself by a detour cannot be read, tested or moved alone.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'contract-stands-alone',
    comment: 'What crosses from main to the windows is names and types, and knows neither side.',
    from: { path: '^electron/contract/' },
    to: { pathNot: '^electron/contract/' },
  },
  {
    name: 'messages-know-nobody',
    comment: 'Whoever says something reads the messages; they are texts, and the names of the texts.',
    from: { path: '^locales/' },
    to: { pathNot: '^locales/' },
  },
  {
    name: 'rules-know-the-contract-only',
    comment: 'Main and windows share these rules, so they may not lead to either side.',
    from: { path: '^electron/rules/' },
    to: { pathNot: '^electron/(contract|rules)/' },
  },
  {
    name: 'core-knows-no-machine',
    comment: 'The core has ports for whatever Electron, the disk and the network do.',
    from: { path: '^electron/core/' },
    to: {
      pathNot: [
        '^electron/(contract|rules|core)/',
        '^node_modules/(zod|jsonc-parser|libphonenumber-js|@streamparser/json)/',
      ],
    },
  },
  {
    name: 'adapters-know-no-program',
    comment: 'An adapter fits one port; the program puts adapters together, and windows are reached by IPC.',
    from: { path: '^electron/adapters/' },
    to: { path: ['^electron/(main|program|preload)\\.ts$', '^(renderer|simulator)/', screenPackages] },
  },
  {
    name: 'preload-knows-the-contract',
    comment: 'The bridge of the windows knows the names of the commands, and nothing of what they do.',
    from: { path: '^electron/preload\\.ts$' },
    to: { pathNot: ['^electron/contract/', '^node_modules/electron/'] },
  },
  {
    name: 'windows-see-the-contract',
    comment: 'A window knows what main shows it, the rules that both share, and the libraries of the screen.',
    from: { path: '^renderer/' },
    to: { pathNot: ['^(electron/(contract|rules)|renderer|locales)/', screenPackages] },
  },
  {
    name: 'simulator-stands-alone',
    comment: 'Simulator and client share no code, so that the two can disagree.',
    from: { path: '^simulator/' },
    to: { path: ['^(electron|renderer)/', '^node_modules/electron/'] },
  },
  {
    name: 'nothing-needs-the-tests',
    comment: 'What ships holds no code for tests.',
    from: { path: '^(electron|renderer|simulator)/' },
    to: { path: '^(test|build)/' },
  },
  {
    name: 'kernel-knows-no-feature',
    comment: 'The kernel is what every room of the core stands on.',
    from: { path: '^electron/core/kernel/' },
    to: { path: '^electron/core/', pathNot: '^electron/core/kernel/' },
  },
  {
    name: 'domain-below-the-words',
    comment: 'What a server says is read into types of the core, in its own words.',
    from: { path: '^electron/core/(kernel|privacy|gws)/' },
    to: { path: '^electron/contract/' },
  },
  {
    name: 'views-and-commands-know-the-contract',
    comment:
      'State, services and ports hold types of the core. A View turns them into what a window sees, a Command answers ' +
      'with them. What the agent can choose, type or ask for (contract/words/) means the same everywhere.',
    from: { path: '^electron/core/', pathNot: contractMakers },
    to: { path: '^electron/contract/', pathNot: '^electron/contract/words/' },
  },
  {
    name: 'views-are-for-windows',
    comment: 'Nothing is decided by what a window sees. Support is shown the notices that the agent saw.',
    from: {
      path: '^electron/core/',
      pathNot: [...contractMakers, '^electron/core/diagnostics/diagnosticsFacts\\.ts$'],
    },
    to: { path: '^electron/core/.+View\\.ts$' },
  },
  {
    name: 'words-know-no-views',
    comment: 'Words that every part of the core may use lead to nothing that only windows see.',
    from: { path: '^electron/contract/words/' },
    to: { path: '^electron/', pathNot: '^electron/contract/words/' },
  },
  {
    name: 'texts-are-cleaned-below-gws',
    comment: 'Texts from outside are made harmless by rules that know neither GWS nor a feature.',
    from: { path: '^electron/core/privacy/' },
    to: { path: '^electron/core/', pathNot: '^electron/core/(kernel|privacy)/' },
  },
  {
    name: 'gws-knows-no-feature',
    comment: 'Requests and answers of GWS are read into types of their own, whoever asks for them.',
    from: { path: '^electron/core/gws/' },
    to: { path: '^electron/core/', pathNot: '^electron/core/(kernel|privacy|gws)/' },
  },
  {
    name: 'session-knows-no-feature',
    comment: 'A session keeps the connection, and hands on what arrives.',
    from: { path: '^electron/core/(session|operations)/' },
    to: { path: '^electron/core/', pathNot: '^electron/core/(kernel|privacy|gws|session|operations)/' },
  },
  {
    name: 'every-room-has-its-place',
    comment: 'A new folder is put into its list in build/lint/features.mjs, so that it is known what it may import.',
    from: {},
    to: { path: unlistedRooms },
  },
  {
    name: 'every-room-has-its-place-also-unused',
    comment: 'A new folder that nobody imports yet is put into its list in build/lint/features.mjs, too.',
    from: { path: unlistedRooms },
    to: {},
  },
  {
    name: 'addresses-stay-in-gws',
    comment: 'Only the door to the server knows its addresses, so that another dialect can stand beside it.',
    from: { path: '^(electron|renderer)/', pathNot: '^electron/core/gws/' },
    to: { path: '^electron/core/gws/addresses\\.ts$' },
  },
  ...packageHomes,
  ...downwards('electron/core', coreFeatures),
  {
    name: 'features-know-no-composition',
    comment: 'Features are put together by files that stand above them all.',
    from: { path: '^electron/core/[^/]+/', pathNot: '^electron/core/(snapshot|diagnostics)/' },
    to: { path: '^electron/core/[^/]+\\.ts$' },
  },
  {
    name: 'pictures-know-the-whole-state',
    comment: 'What shows everything sees the state of all features, and none of what puts them together.',
    from: { path: '^electron/core/(snapshot|diagnostics)/' },
    to: { path: '^electron/core/[^/]+\\.ts$', pathNot: '^electron/core/applicationState\\.ts$' },
  },
  ...downwards('renderer', windowFeatures),
  {
    name: 'features-stand-on-the-window',
    comment: 'Texts, the bridge and the store of the snapshot know none of the features that stand on them.',
    from: { path: '^renderer/(texts/|[^/]+\\.ts$)' },
    to: { path: `^renderer/(${windowFeatures.join('|')})/` },
  },
  {
    name: 'primitives-know-no-store',
    comment: 'What stands in ui/ gets texts and values by its properties, so any window may use it.',
    from: { path: '^renderer/ui/' },
    to: { path: '^renderer/', pathNot: '^renderer/ui/' },
  },
  {
    name: 'one-bridge',
    comment: 'Windows reach main through what startWindow hands to them.',
    from: { path: '^renderer/', pathNot: '^renderer/startWindow\\.ts$' },
    to: { path: '^renderer/bridge\\.ts$' },
  },
];

export default {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: '^node_modules/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.mjs', '.cjs', '.js', '.d.ts', '.vue', '.json'],
    },
  },
};
