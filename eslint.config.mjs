import next from '@next/eslint-plugin-next'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['.next/', '.content/', '.data/', 'lib/server/prisma/', 'next-env.d.ts', 'paper/', 'public/vendor/', '.test-results/'] },
  ...tseslint.configs.recommended,
  hooks.configs.flat['recommended-latest'],
  {
    plugins: { '@next/next': next },
    rules: {
      ...next.configs.recommended.rules,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take a seeded generator: results must be repeatable.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]",
          message: 'Raw SQL goes through tagged templates only.',
        },
      ],
    },
  },
  { files: ['scripts/**', 'tests/**', '*.mjs'], rules: { 'no-console': 'off', '@next/next/no-assign-module-variable': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
