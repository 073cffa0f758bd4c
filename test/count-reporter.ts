import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends a run with plain lines for whoever reads the output by machine: one `FAILED: ` line for each thing that failed, with what it
 * said, then `N passed, N failed, N skipped`.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 }
    const failures: string[] = []
    for (const module of modules) {
      const { relativeModuleId: file } = module
      // What breaks before its first test: the file, or a suite while it prepares. Each is one failure.
      for (const part of [module, ...module.children.allSuites()]) {
        const [error] = part.errors()
        if (!error) continue
        count.failed += 1
        failures.push(
          `${file} > ${part.type === 'module' ? 'the file itself' : part.fullName}: ${firstLine(error.message)}`,
        )
      }
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result()
        if (state !== 'pending') count[state] += 1
        if (state === 'failed') failures.push(`${file} > ${test.fullName}: ${firstLine(errors[0]?.message)}`)
      }
    }
    process.stdout.write(`\n${failures.map((failure) => `FAILED: ${failure}\n`).join('')}`)
    process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`)
  }
}

const firstLine = (message = '') => message.split('\n', 1)[0]
