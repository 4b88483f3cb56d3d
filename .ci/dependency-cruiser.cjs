// Who may import whom. Each row: a floor, and the floors it may stand on. Itself is always allowed.
const floors = {
  'core/base': [],
  'core/lang': ['core/base'],
  'core/model': ['core/base'],
  'core/templates': ['core/model', 'core/base'],
  'core/codec': ['core/lang', 'core/model', 'core/base'],
  'core/check': ['core/simulator', 'core/templates', 'core/lang', 'core/model', 'core/base'],
  'core/simulator': ['core/lang', 'core/model', 'core/base'],
  'core/timeline': ['core/simulator', 'core/model', 'core/base'],
  'core/compare': ['core/simulator', 'core/model', 'core/base'],
  'core/report': ['core/simulator', 'core/model', 'core/base'],
  'core/ports': ['core/timeline', 'core/compare', 'core/report', 'core/simulator', 'core/base'],
  'core/kept': ['core/simulator', 'core/codec', 'core/model', 'core/base'],
  'core/share': ['core/simulator', 'core/codec', 'core/model', 'core/base'],
  'core/index.ts': ['core'],
  'core/conformance.ts': ['core'],
  data: ['core/index.ts'],
  state: ['core/index.ts'],
  ui: [],
  rows: ['state', 'ui', 'core/index.ts'],
  features: ['rows', 'state', 'ui', 'core/index.ts'],
  app: ['features', 'rows', 'state', 'ui', 'data', 'core/index.ts'],
  cli: ['core/index.ts'],
};
const at = (place) => `^src/${place}${place.endsWith('.ts') ? '$' : '/'}`;
const floorRules = Object.entries(floors).map(([floor, below]) => ({
  name: `floor:${floor}`,
  comment: `${floor} may import only ${below.join(', ') || 'from itself'}. See src/README.md.`,
  severity: 'error',
  from: { path: at(floor) },
  to: { path: '^src/', pathNot: [floor, ...below].map(at) },
}));
// The rooms of the dry run, the same way.
const rooms = {
  reasons: [],
  scenario: [],
  variables: ['scenario', 'reasons'],
  before: ['variables', 'scenario', 'reasons'],
  run: ['before', 'variables', 'scenario', 'reasons'],
  words: ['reasons'],
  plan: ['words', 'run', 'before', 'variables', 'scenario', 'reasons'],
  explanation: ['plan', 'words', 'run', 'before', 'variables', 'scenario', 'reasons'],
  rename: ['scenario'],
};
const inSimulator = (room) => `^src/core/simulator/${room}/`;
const roomRules = Object.entries(rooms).map(([room, below]) => ({
  name: `room:${room}`,
  comment: `core/simulator/${room} may import only ${below.join(', ') || 'from itself'}. See src/core/simulator/README.md.`,
  severity: 'error',
  from: { path: inSimulator(room) },
  to: { path: '^src/core/simulator/', pathNot: [room, ...below].map(inSimulator) },
}));
module.exports = {
  forbidden: [
    ...floorRules,
    ...roomRules,
    {
      name: 'core-has-no-inner-door',
      comment: 'inside core one imports the neighbour, never the front door or the door of the conformance program',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/(index|conformance)\\.ts$' },
      to: { path: '^src/core/(index|conformance)\\.ts$' },
    },
    {
      name: 'no-circle',
      comment: 'files form no circle, types included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-is-pure',
      comment: 'core imports no platform module and no package but those on this short list',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', 'node_modules/@noble/hashes'] },
    },
    {
      name: 'features-apart',
      comment: 'features meet in state or in app',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true },
};
