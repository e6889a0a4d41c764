import { Router } from 'express'
import type { Context } from '../context.ts'
import { workingsOf } from '../deadlines/deadline-words.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { historyOf } from '../history/queries.ts'
import { kindWords } from '../inspections/inspection.ts'
import { today } from '../lib/clock.ts'
import { NotFound } from '../lib/problems.ts'
import { toldSection } from '../mail/told-queries.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { doneTogether } from './checklist.ts'
import { checklistFor, shownChecklist } from './checklist-queries.ts'
import { type DutyRecord, isOpen, withDeadline } from './duty.ts'
import { additionIn, dutyInWords, outcomeWords } from './duty-words.ts'
import { mayChooseDuties } from './policy.ts'
import { deadlineReadIn, dutyById, withdrawnInspectionOf } from './queries.ts'

export function dutyRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id', async (req, res) => {
    const withdrawn = await withdrawnInspectionOf(db, idIn(req))
    if (withdrawn) return res.redirect(`/inspections/${withdrawn}`)
    const record = await dutyById(db, idIn(req))
    const duty = withDeadline(record, today(clock), await bankHolidaysOf(db))
    const history = await historyOf(db, 'duty', record.id)
    show(res, 'duties/duty', {
      duty: dutyInWords(duty),
      confirmedOn: record.confirmedOn,
      dropped: record.dropped,
      added: additionIn(history),
      read: isOpen(record) && !record.statedDueOn ? await deadlineReadIn(db, record) : null,
      template: { ...record.template, places: record.template.places.map(({ words }) => words) },
      inspection: inspectionOf(record),
      kindWords: kindWords(record.inspectionKind),
      workings: workingsOf(duty),
      checklist: await shownChecklist(db, record, req.person),
      mayChoose: mayChooseDuties(req.person),
      history,
      told: await toldSection(db, { about: 'duty', id: record.id }, req.person),
    })
  })

  routes.get('/:id/certificate', async (req, res) => {
    const record = await dutyById(db, idIn(req))
    if (!record.discharge) throw new NotFound()
    const duty = withDeadline(record, today(clock), await bankHolidaysOf(db))
    const { on, by, at } = record.discharge
    show(res, 'duties/certificate', {
      duty: dutyInWords(duty),
      inspection: inspectionOf(record),
      kindWords: kindWords(record.inspectionKind),
      template: record.template,
      rules: workingsOf(duty).map(({ title, rule }) => `${title}. ${rule}`),
      metOn: on,
      outcome: outcomeWords(on, duty.dueOn),
      done: doneTogether(await checklistFor(db, record)),
      discharged: { by, at },
    })
  })

  return routes
}

function inspectionOf({ inspectionId, authority, receivedOn }: DutyRecord) {
  return { id: inspectionId, authority, receivedOn }
}
