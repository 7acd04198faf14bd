import tseslint from 'typescript-eslint';

// Whatever makes, fills or moves a file. A job's summary is the runner's own file: appendFileSync stays.
const WRITING = [
  'default',
  'copyFile',
  'copyFileSync',
  'cp',
  'cpSync',
  'createWriteStream',
  'link',
  'linkSync',
  'mkdir',
  'mkdirSync',
  'open',
  'promises',
  'rename',
  'renameSync',
  'rm',
  'rmSync',
  'symlink',
  'symlinkSync',
  'truncate',
  'truncateSync',
  'unlink',
  'unlinkSync',
  'writeFile',
  'writeFileSync',
  'writeSync',
];

const NAMED_EXPORTS_ONLY = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a name is the same everywhere it is used.',
};

/** @type {import('eslint').Linter.RulesRecord} */
const SIZES = {
  'max-params': ['error', 4],
  'max-lines-per-function': ['error', { max: 80 }],
  'max-lines': ['error', 250],
};

// Small functions of scripts say nothing of their parameters, which are `any` then.
const ANY_IS_FINE = Object.fromEntries(
  ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [
    `@typescript-eslint/no-unsafe-${use}`,
    'off',
  ]),
);

export default tseslint.config(
  { ignores: ['**/dist/', 'node_modules/', 'coverage/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      ...SIZES,
      'no-restricted-syntax': ['error', NAMED_EXPORTS_ONLY],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.scripts.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...ANY_IS_FINE,
      ...SIZES,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', NAMED_EXPORTS_ONLY],
    },
  },
  {
    files: ['**/*.cjs'],
    extends: [tseslint.configs.recommended],
    rules: SIZES,
  },
  {
    // `describe` is a function only to the linter; what is in it is read test by test.
    files: ['{test,packages/*/test}/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  {
    files: ['src/{domain,incident,plan,policy,report,setup}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'performance',
        'fetch',
        'setTimeout',
        'setInterval',
        'globalThis',
      ],
      'no-restricted-syntax': [
        'error',
        NAMED_EXPORTS_ONLY,
        {
          selector:
            "CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.name='Date'], NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'These stages are pure: the time is an argument.',
        },
      ],
    },
  },
  {
    // Drills write into folders that they have just made.
    files: ['src/**/*.ts'],
    ignores: ['src/disk/**', 'src/drill/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['fs', 'node:fs', 'fs/promises', 'node:fs/promises'].map((name) => ({
            name,
            importNames: WRITING,
            message:
              'Files are written in src/disk alone: it goes through no link that was merged.',
          })),
        },
      ],
    },
  },
  {
    // Tools want a default export here; so do the schemas that a bundler compiles.
    files: ['vitest.config.ts', '**/*.config.js', 'scripts/schemas.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
