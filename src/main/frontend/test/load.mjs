import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** Loads a TypeScript module of src/ by the same tool that builds it, so that the tests need no tool of their own. */
export async function load(name) {
  const { module } = await runnerImport(fileURLToPath(new URL(`../src/${name}`, import.meta.url)), {
    configFile: false,
    logLevel: 'error',
  })
  return module
}
