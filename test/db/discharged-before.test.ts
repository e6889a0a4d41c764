import Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { migrate, MIGRATIONS } from '../../db/migrate.ts'
import * as certificates from '../../db/migrations/2026-11-21-21-certificates.ts'
import * as twoClocks from '../../db/migrations/2026-11-21-23-two-clocks.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { aWorld, day, people } from '../support/world.ts'

/** As it was kept when only the rule, the receipt and the count were. */
const FROZEN = {
  template: {
    key: 'publish-report',
    name: 'Publish the inspection report',
    whereTo: 'Each partner; the web',
    inspectionKinds: ['ILACS'],
    length: 30,
    dayKind: 'calendar',
    regulations: { length: 30, dayKind: 'working' },
    governedBy: 'council',
  },
  receivedOn: '2026-02-16',
  deadline: {
    name: 'Publish the inspection report',
    dueOn: '2026-03-18',
    councilDueOn: '2026-03-18',
    skipped: [],
    regulationsDueOn: '2026-03-30',
    regulationsSkipped: [{ date: '2026-02-21', why: 'Saturday' }],
    problem: null,
  },
}

test('places that were words become rows that mean somebody, and what was done for them stays done', async () => {
  const sqlite = new Sqlite(':memory:')
  await migrate(sqlite, Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '2026-11-21-22-places')))
  sqlite.exec(`insert into duty_templates (id, key, name, inspection_kinds, length, day_kind, who, where_to, source, certain)
      values (1, 'own', 'Own', '[]', 1, 'calendar', 'We', 'each partner; a local newspaper and radio station; free at our offices', 'Us', 1);
    insert into people (id, name, email) values (1, 'Dina', 'd@x.example');
    insert into inspections (id, kind, authority, received_on) values (1, 'ILACS', 'W', '2026-02-16');
    insert into duties (id, inspection_id, template_id) values (1, 1, 1);
    insert into evidence (id, address, person_id, at) values (1, 'https://x.example', 1, '2026-02-17');
    insert into checklist_lines values (1, 'place-free-at-our-offices', 3, 'Free at our offices', '2026-02-17', 'C', 1)`)
  await migrate(sqlite)
  expect(sqlite.prepare('select words, meant from duty_places order by position').all()).toEqual([
    { words: 'Each partner', meant: 'partner' },
    { words: 'A local newspaper and radio station', meant: 'newspaper' },
    { words: 'A local newspaper and radio station', meant: 'radio station' },
    { words: 'Free at our offices', meant: null },
  ])
  expect(sqlite.prepare('select key from checklist_lines').all()).toEqual([{ key: 'place-4' }])
})

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
  const old = db as unknown as Kysely<unknown>
  await certificates.up(old)
  await twoClocks.up(old)
  await db.updateTable('people').set({ name: 'Somebody Else' }).execute()
  await db.updateTable('inspections').set({ authority: 'Eastmere', kind: 'SIF' }).execute()
  expect(await dutyById(db, 1)).toMatchObject({
    authority: 'Westmere Borough Council',
    inspectionKind: 'ILACS',
    owner: { id: 2, name: 'Denis Hale' },
    template: { metBy: 'checklist' },
    discharge: {
      by: 'Dina Okafor',
      on: '2026-03-01',
      deadline: {
        dueOn: '2026-03-18',
        governs: 'council',
        clocks: {
          council: { dueOn: '2026-03-18', skipped: [] },
          regulations: { dueOn: '2026-03-30', skipped: [{ date: '2026-02-21', why: 'Saturday' }] },
        },
      },
    },
  })
  await expect(db.updateTable('duties').set({ version: 9 }).where('id', '=', 1).execute()).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_TRIGGER',
  })
  await (await as(people.dina)).get('/duties/1/certificate').expect(200)
})
