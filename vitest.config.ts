import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const seconds = (n: number): number => n * 1000;

export default defineConfig({
  test: {
    allowOnly: false,
    // Vitest itself would leave one core idle: on two, half of the machine.
    maxWorkers: '100%',
    expect: { requireAssertions: true },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    coverage: {
      provider: 'v8',
      include: ['shared/domain/**/*.ts'],
      reporter: [['text', { skipFull: true }], 'text-summary'],
      reportsDirectory: '.coverage',
      thresholds: { branches: 95 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/*.test.ts', 'test/docs/**/*.test.ts'],
          exclude: ['test/walkthrough.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/shared/**/*.test.ts', 'test/walkthrough.test.ts'],
          testTimeout: seconds(120),
        },
      },
      {
        extends: true,
        test: {
          name: 'functions',
          include: ['test/functions/**/*.test.ts'],
          globalSetup: ['test/infra/dynamodb-local.ts'],
          setupFiles: ['test/function-environment.ts'],
          testTimeout: seconds(180),
          hookTimeout: seconds(180),
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'web',
          include: ['test/web/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: seconds(60),
        },
      },
      {
        extends: true,
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: seconds(300),
          hookTimeout: seconds(300),
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: seconds(600),
          hookTimeout: seconds(300),
        },
      },
    ],
  },
});
