import { Router } from 'express'
import type { Context } from '../../context.ts'
import { bankHolidaysOf } from '../../deadlines/queries.ts'
import { today } from '../../lib/clock.ts'
import { NotFound } from '../../lib/problems.ts'
import { maySeePlan } from '../../people/policy.ts'
import { idIn } from '../../web/address.ts'
import { hiddenUnless } from '../../web/guards.ts'
import { show } from '../../web/show.ts'
import { calendarFileOf, hasDaysAhead } from './calendar-file.ts'
import { committeeLine } from './line.ts'
import { type CommitteePlan, committeePlan } from './plan.ts'
import { mayPlanCommittee } from './policy.ts'
import { committeeMeetings, leadTimesOf } from './queries.ts'
import { planInWords } from './words.ts'
import { type Duty, isOpen, withDeadline } from '../duty.ts'
import { dutyById } from '../queries.ts'

/** The council's own decision, planned back from the day a duty is due. */
export function committeePlanRoutes({ db, clock, config }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/committee', async (req, res) => {
    const { duty, plan } = await planFor(idIn(req))
    show(res, 'duties/committee-plan', {
      duty: { id: duty.id, name: duty.name, authority: duty.authority, problem: duty.problem, isOpen: isOpen(duty) },
      plan: plan && planInWords(plan),
      line: plan && committeeLine(plan),
      hasDaysAhead: plan !== null && hasDaysAhead(plan),
      mayChange: mayPlanCommittee(req.person),
    })
  })

  routes.get('/:id/committee.ics', async (req, res) => {
    const { duty, plan } = await planFor(idIn(req))
    if (!plan || !hasDaysAhead(plan)) throw new NotFound()
    res.attachment(`committee-plan-${duty.id}.ics`).send(calendarFileOf(plan, { baseUrl: config.baseUrl, at: clock.now() }))
  })

  /** No plan where there is no date to plan back from, or nothing left to do. */
  async function planFor(id: number): Promise<{ duty: Duty; plan: CommitteePlan | null }> {
    const holidays = await bankHolidaysOf(db)
    const duty = withDeadline(await dutyById(db, id), today(clock), holidays)
    if (!duty.dueOn || !isOpen(duty)) return { duty, plan: null }
    const question = { dueOn: duty.dueOn, today: today(clock), leadTimes: (await leadTimesOf(db)).leadTimes }
    const meetings = (await committeeMeetings(db)).filter(({ meetsOn }) => meetsOn >= duty.receivedOn)
    return { duty, plan: committeePlan({ duty, meetings }, question, holidays) }
  }

  return routes
}
