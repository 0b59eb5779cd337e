// The dependency rule of the house (docs/architecture.md): one ordered line of rooms. A room imports only rooms to its left, and of a
// module only its index.ts. A cycle cannot be written. Each rule has a sample that must fail in test/architecture/violations.
const rooms = [
  'domain',
  'reading',
  'contracts',
  'documents',
  'platform',
  'organisation',
  'rules',
  'directives',
  'tasks',
  'notices',
  'escalation',
  'scoring',
  'reports',
];
const pure = ['domain', 'reading'];
// The samples that must fail repeat the layout of libs/ and apps/ below this folder.
const root = process.env.DEPCRUISE_ROOT ? `${process.env.DEPCRUISE_ROOT}/` : '^';
const at = (path) => (process.env.DEPCRUISE_ROOT ? `${process.env.DEPCRUISE_ROOT}/${path}` : `^${path}`);

const leftOnly = rooms.map((room, index) => ({
  name: `left-of-${room}`,
  comment: `${room} may import only the rooms to its left`,
  severity: 'error',
  from: { path: at(`libs/${room}/`) },
  to: { path: at(`libs/(${rooms.slice(index + 1).join('|') || 'none'})/`) },
}));

module.exports = {
  forbidden: [
    ...leftOnly,
    {
      name: 'index-only',
      comment: 'what a room publishes stands in its index.ts',
      severity: 'error',
      from: { path: at('(?:libs|apps)/([^/]+)/') },
      to: { path: at('libs/([^/]+)/'), pathNot: [at('libs/[^/]+/index\\.ts$'), at('libs/$1/')] },
    },
    {
      name: 'libs-not-apps',
      comment: 'applications compose libraries, never the reverse',
      severity: 'error',
      from: { path: at('libs/') },
      to: { path: at('apps/') },
    },
    {
      name: 'pure-rooms',
      comment: 'domain and reading do no input or output and know no framework',
      severity: 'error',
      from: { path: at(`libs/(${pure.join('|')})/`), pathNot: '\\.spec\\.ts$' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'],
        pathNot: 'node_modules/decimal\\.js/',
      },
    },
    {
      name: 'web-speaks-contracts',
      comment: 'the web application imports the published language and nothing else of the house',
      severity: 'error',
      from: { path: at('apps/web/') },
      to: { path: at('(libs|apps)/'), pathNot: [at('libs/contracts/index\\.ts$'), at('apps/web/')] },
    },
    {
      name: 'no-cycle',
      comment: 'no circular imports',
      severity: 'error',
      from: { path: root === '^' ? '^(libs|apps)/' : root },
      to: { circular: true },
    },
    {
      name: 'no-orphan-dependency',
      comment: 'only packages named in package.json',
      severity: 'error',
      from: { path: at('(libs|apps)/'), pathNot: '\\.spec\\.tsx?$' },
      // schema.d.ts holds types only: nothing stands behind its name when the program runs
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], pathNot: 'schema\\.js$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
