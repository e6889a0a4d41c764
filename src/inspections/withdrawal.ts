/** How much has been done on an inspection. Actions withdrawn before anybody said how they went are not among them. */
export type DoneOn = { actions: number; checklistLines: number; dischargedDuties: number; statements: number }

/** Why it cannot be taken for a mistake any more, a line each; none where it can. */
export function reasonsToKeep({ actions, checklistLines, dischargedDuties, statements }: DoneOn): string[] {
  return [
    { count: actions, one: 'action answers its recommendations', more: 'actions answer its recommendations' },
    { count: checklistLines, one: 'line of a checklist is recorded as done', more: 'lines of checklists are recorded as done' },
    { count: dischargedDuties, one: 'statutory duty is discharged', more: 'statutory duties are discharged' },
    { count: statements, one: 'version of the written statement is begun', more: 'versions of the written statement are begun' },
  ].flatMap(({ count, one, more }) => (count === 0 ? [] : [`${count} ${count === 1 ? one : more}`]))
}
