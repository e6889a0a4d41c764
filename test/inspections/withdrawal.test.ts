import { reasonsToKeep } from '../../src/inspections/withdrawal.ts'

const NOTHING = { actions: 0, checklistLines: 0, dischargedDuties: 0, statements: 0 }

test.each([
  [NOTHING, []],
  [{ ...NOTHING, actions: 1 }, ['1 action answers its recommendations']],
  [{ ...NOTHING, actions: 2 }, ['2 actions answer its recommendations']],
  [{ ...NOTHING, checklistLines: 1, dischargedDuties: 1 }, ['1 line of a checklist is recorded as done', '1 statutory duty is discharged']],
  [{ ...NOTHING, statements: 3 }, ['3 versions of the written statement are begun']],
])('with %j done it stays for %j', (done, reasons) => {
  expect(reasonsToKeep(done)).toEqual(reasons)
})
