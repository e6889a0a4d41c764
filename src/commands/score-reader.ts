import { readReport } from '../intake/reading/read-report.ts'
import { scoreReader, UnfitFolder } from '../intake/reading/score.ts'
import { argumentsOf, BadArguments, type Command } from './command.ts'

/** How many reports of a folder are read exactly as a person read them; the differences where not. */
export const scoreReaderCommand: Command = async ({ args }) => {
  const { words } = argumentsOf(args, {}, ['the folder of reports'])
  const [folder = ''] = words
  const lines = await scoreReader(folder, readAsExpected).catch((problem: unknown) => {
    throw problem instanceof UnfitFolder ? new BadArguments(problem.message) : problem
  })
  return `${lines.join('\n')}\n`
}

async function readAsExpected(file: { name: string; bytes: Uint8Array }) {
  const outcome = await readReport(file)
  return outcome.ok ? outcome.reading.recommendations : `could not be read: ${outcome.problem}`
}
