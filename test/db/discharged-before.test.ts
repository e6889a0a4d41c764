import type { Kysely } from 'kysely'
import * as certificates from '../../db/migrations/2026-11-21-22-certificates.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { aWorld, day, people } from '../support/world.ts'

/** As it was kept when only the rule, the receipt and the count were. */
const FROZEN = {
  template: { key: 'publish-report', name: 'Publish the inspection report', whereTo: 'Each partner; the web', inspectionKinds: ['ILACS'] },
  receivedOn: '2026-02-16',
  deadline: { name: 'Publish the inspection report', dueOn: '2026-03-18', councilDueOn: '2026-03-18', skipped: [] },
}

test('what was discharged before its certificate was whole keeps the names that stand today', async () => {
  const { db, as } = await aWorld()
  await db
    .updateTable('duties')
    .set({
      ownerId: people.denis.id,
      dischargedOn: day('2026-03-01'),
      dischargedById: people.dina.id,
      dischargedAt: '2026-03-01T10:00:00.000Z',
    })
    .set({ frozen: JSON.stringify(FROZEN) })
    .where('id', '=', 1)
    .execute()
  await certificates.up(db as unknown as Kysely<unknown>)
  await db.updateTable('people').set({ name: 'Somebody Else' }).execute()
  await db.updateTable('inspections').set({ authority: 'Eastmere', kind: 'SIF' }).execute()
  expect(await dutyById(db, 1)).toMatchObject({
    authority: 'Westmere Borough Council',
    inspectionKind: 'ILACS',
    owner: { id: 2, name: 'Denis Hale' },
    template: { metBy: 'checklist' },
    discharge: { by: 'Dina Okafor', on: '2026-03-01' },
  })
  await expect(db.updateTable('duties').set({ version: 9 }).where('id', '=', 1).execute()).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_TRIGGER',
  })
  await (await as(people.dina)).get('/duties/1/certificate').expect(200)
})
