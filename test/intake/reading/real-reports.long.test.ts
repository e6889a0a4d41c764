import { readReport } from '../../../src/intake/reading/read-report.ts'
import { scoreReader } from '../../../src/intake/reading/score.ts'
import { realReports } from '../../support/machine.ts'

// Where the real reports are not there, the run says so in its last lines.
const onRealReports = realReports ? describe : describe.skip

onRealReports('real reports', () => {
  test('every one reads exactly as a person read it', async () => {
    const lines = await scoreReader(realReports ?? '', async (file) => {
      const outcome = await readReport(file)
      return outcome.ok ? outcome.reading.recommendations : outcome.problem
    })
    expect(lines.filter((line) => !line.endsWith(': exact'))).toEqual(['documents exact: 30 of 30, items exact: 277 of 277'])
  }, 60_000)
})
