import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Which folder may not import which: domain ← cms ← seed; domain ← site; nobody imports tests. */
const forbid = (...group) => ({
  'no-restricted-imports': [
    'error',
    { patterns: [{ group, message: 'See CONTRIBUTING.md, “Direction”.' }] },
  ],
})

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/.next/',
    '**/.astro/',
    '**/dist/',
    'data/',
    'cms/src/migrations/',
    'cms/src/payload-types.ts',
    'cms/next-env.d.ts',
    '**/importMap.js',
  ]),
  tseslint.configs.strictTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // A refusal that ends a function is one line: `if (!name) return refuse(…)`.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `Promise.withResolvers<void>()` is how a promise without a value is made.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Payload marks one value of the union of operations as deprecated, and the rule then every use of the union.
      '@typescript-eslint/no-deprecated': ['error', { allow: ['operation'] }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      'no-console': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
  { files: ['**/*.js', '**/*.mjs', '**/*.astro'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['cms/src/domain/**'],
    // A word's folder lies right under domain/: two steps up leaves it.
    rules: forbid('node:*', 'payload', '@payloadcms/*', 'react', '../../*'),
  },
  {
    files: ['cms/**'],
    ignores: ['cms/src/domain/**'],
    rules: forbid('**/site/src/**', '**/seed/**', '**/tests/**'),
  },
  {
    files: ['site/**'],
    rules: forbid('payload', '@payloadcms/*', '**/cms/src/**', '**/seed/**', '**/tests/**'),
  },
  { files: ['seed/**'], rules: forbid('**/site/**', '**/tests/**') },
)
