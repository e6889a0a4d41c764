import { type Request, type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { ruleDueOn } from '../deadlines/deadline.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { today } from '../lib/clock.ts'
import { fullDate, numericDate } from '../lib/date-words.ts'
import { maySeePlan } from '../people/policy.ts'
import { carried, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { bothVersions, type EditForm } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { stateDate } from './choosing-changes.ts'
import { type Duty, type DutyRecord, isOpen, type StatedDate, withDeadline } from './duty.ts'
import { statedInWords } from './duty-words.ts'
import { statedDateForm } from './form.ts'
import { chosenDuty, sayOver } from './guards.ts'
import { type Movement, movementsBetween } from './movement.ts'
import { movementsInWords } from './movement-words.ts'
import { deadlineReadIn, dutyById } from './queries.ts'

const UNCHANGED = notDone('Nothing was changed')

type Stale = { opened: number; stated: StatedDate; body: unknown }

/** The date the inspectors' letter gives, beside the one that was counted. */
export function statedDateRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/stated-date', async (req, res) => {
    const duty = await chosenBy(req)
    if (!isOpen(duty)) return sayOver(res, duty)
    await showForm(res, duty)
  })

  routes.post('/:id/stated-date', async (req, res) => {
    const duty = await chosenBy(req)
    if (!isOpen(duty)) return sayOver(res, duty)
    const form = readForm(statedDateForm({ ...duty, ruleDueOn: ruleDueOn(duty) }), req.body)
    if (!form.ok) return showForm(res.status(422), duty, { ...form, meanwhile: null })
    const { step, version, stated } = form.value
    if (step === 'change') return showForm(res, duty, { form: refused(req.body), meanwhile: null })
    if (version !== duty.version) return showBoth(res, duty, { opened: version, stated, body: req.body })
    const moved = step === 'check' ? await movesTo(duty, stated) : []
    if (moved.length > 0) return showCheck(req, res, { duty, stated, moved })
    const saved = await stateDate(db, duty, { stated, by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(res, await counted(await dutyById(db, duty.id)), { opened: version, stated, body: req.body })
    redirectSaying(res, saved === 'saved' ? 'The date in the letter is recorded' : UNCHANGED, `/duties/${duty.id}`)
  })

  async function chosenBy(req: Request): Promise<Duty> {
    return counted(await chosenDuty(db, req))
  }

  async function counted(duty: DutyRecord): Promise<Duty> {
    return withDeadline(duty, today(clock), await bankHolidaysOf(db))
  }

  async function movesTo(duty: Duty, stated: StatedDate): Promise<Movement[]> {
    return movementsBetween(duty, { ...duty, ...stated, governedBecause: stated.because }, await bankHolidaysOf(db))
  }

  async function showBoth(res: Response, duty: Duty, { opened, stated, body }: Stale): Promise<void> {
    const { id, governedBecause: because } = duty
    const saved = { words: statedInWords({ ...duty, because }), values: asTyped(duty) }
    const both = await bothVersions(db, { about: 'duty', id, opened, saved, typed: { words: statedInWords(stated), body } })
    if (!both) return redirectSaying(res, UNCHANGED, `/duties/${id}`)
    await showForm(res.status(409), duty, both)
  }

  /** Opened with the date that was read in the letter, where none is recorded yet. */
  async function showForm(res: Response, duty: Duty, edit?: EditForm): Promise<void> {
    const read = await deadlineReadIn(db, duty)
    const opened = { form: { values: asTyped({ ...duty, statedDueOn: duty.statedDueOn ?? read }), errors: [] }, meanwhile: null }
    const { id, name } = duty
    const ruled = ruleDueOn(duty)
    show(res, 'duties/stated-date', {
      ...(edit ?? opened),
      duty: { id, name },
      computed: ruled && fullDate(ruled),
      read: read && fullDate(read),
    })
  }

  return routes
}

function showCheck(req: Request, res: Response, { duty, stated, moved }: { duty: Duty; stated: StatedDate; moved: Movement[] }): void {
  const ruled = ruleDueOn(duty)
  const because = stated.because ? [`Because: ${stated.because}`] : []
  show(res, 'deadlines/check', {
    title: 'Check which deadline this moves',
    back: { href: `/duties/${duty.id}`, text: 'The duty' },
    action: `/duties/${duty.id}/stated-date`,
    changes: [
      { what: 'The letter says', lines: [stated.statedDueOn ? fullDate(stated.statedDueOn) : 'No date'] },
      { what: 'The rule comes to', lines: [ruled ? fullDate(ruled) : 'No date'] },
      { what: 'Which governs', lines: [stated.governedBy === 'letter' ? 'The date in the letter' : 'The date by the rule', ...because] },
    ],
    moved: movementsInWords(moved, [duty]),
    hidden: carried(req.body),
    button: 'Save and move this deadline',
  })
}

function asTyped({ statedDueOn, governedBy, governedBecause, version }: Duty) {
  return { statedDueOn: statedDueOn ? numericDate(statedDueOn) : '', governedBy, because: governedBecause ?? '', version }
}
