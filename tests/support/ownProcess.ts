import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './servedProduct.ts'

/** A process of its own on the database of the test, which does what it is told a line at a time. */
export interface OwnProcess {
  /** @returns what it says when it is done. */
  tell: (line: string) => Promise<string>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
}

/** Starts a script of tests/support, which says “> ready” and answers each line with one that begins with “> ”. */
export async function startOwnProcess(script: string): Promise<OwnProcess> {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), path.join(root, 'tests/support', script)],
    { cwd: path.join(root, 'cms'), env: process.env, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const nextAnswer = async () => {
    for (;;) {
      const [line] = (await once(lines, 'line')) as [string]
      if (line.startsWith('> ')) return line.slice(2)
    }
  }
  await nextAnswer()
  return {
    tell: (line) => {
      const answer = nextAnswer()
      child.stdin.write(`${line}\n`)
      return answer
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
