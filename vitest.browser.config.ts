import { defineConfig } from 'vitest/config';

// Journeys in a real Chromium, driven by playwright-core; one at a time, since each runs a whole installation.
export default defineConfig({
  test: {
    include: ['test/browser/*.spec.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
