import { defineConfig } from 'vitest/config'
import LongestFirst from './test/longest-first.ts'

export default defineConfig({
  test: {
    include: ['{server,contract,cli,dashboard,sandbox,test,eval}/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['./test/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is polled for comes at once on an idle machine; a busy one is given time, which a passing test does not cost.
    expect: { poll: { timeout: 10_000 } },
    // An embedded database takes about 400 MB a process, so few files run side by side.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/count-reporter.ts'],
  },
})
