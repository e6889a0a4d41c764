import { type Response, Router } from 'express'
import type { Context } from '../../context.ts'
import { bankHolidaysOf } from '../../deadlines/queries.ts'
import { historyOf } from '../../history/queries.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import { today } from '../../lib/clock.ts'
import { fullDate } from '../../lib/date-words.ts'
import { refuseUnless } from '../../lib/problems.ts'
import type { Person } from '../../people/person.ts'
import { maySeePlan } from '../../people/policy.ts'
import { idIn } from '../../web/address.ts'
import { type Form, readForm } from '../../web/form.ts'
import { hiddenUnless } from '../../web/guards.ts'
import { bothVersions, type EditForm } from '../../web/meanwhile.ts'
import { type Notice, notDone, redirectSaying } from '../../web/notice.ts'
import { show } from '../../web/show.ts'
import { soonestFirst, withDeadline } from '../duty.ts'
import { openDuties } from '../queries.ts'
import { addMeetings, chooseLeadTimes, COMMITTEE_ID, removeMeeting } from './changes.ts'
import { type LeadTimeFields, leadTimesForm, leadTimesFrom, meetingsForm } from './form.ts'
import { LEAD_TIMES, leadTimesInWords } from './lead-times.ts'
import type { CommitteePage } from './pages.ts'
import { mayPlanCommittee } from './policy.ts'
import { committeeMeetings, leadTimeFields, meetingById } from './queries.ts'

/** When those meet who may take a decision, and how long each part of one takes: for every duty alike. */
export function committeeRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/', async (req, res) => {
    const meetings = await committeeMeetings(db)
    await showMeetings(res, req.person, { values: { body: meetings.at(-1)?.body ?? 'Cabinet' }, errors: [] })
  })

  routes.post('/', async (req, res) => {
    refuseUnless(mayPlanCommittee(req.person))
    const form = readForm(meetingsForm, req.body)
    if (!form.ok) return showMeetings(res.status(422), req.person, form.form)
    const { dates } = form.value
    const added = await addMeetings(db, { ...form.value, by: req.person, at: clock.now() })
    redirectSaying(res, addedWords(added, dates, today(clock)), '/committee')
  })

  routes.get('/meetings/:id/removal', async (req, res) => {
    refuseUnless(mayPlanCommittee(req.person))
    const meeting = await meetingById(db, idIn(req))
    if (!meeting) return redirectSaying(res, GONE, '/committee')
    show(res, 'duties/committee-removal', { meeting })
  })

  routes.post('/meetings/:id/removal', async (req, res) => {
    refuseUnless(mayPlanCommittee(req.person))
    const isRemoved = await removeMeeting(db, idIn(req), { by: req.person, at: clock.now() })
    redirectSaying(res, isRemoved ? 'Meeting removed' : GONE, '/committee')
  })

  routes.get('/lead-times', async (req, res) => {
    refuseUnless(mayPlanCommittee(req.person))
    showLeadTimes(res, { form: { values: await leadTimeFields(db), errors: [] }, meanwhile: null })
  })

  routes.post('/lead-times', async (req, res) => {
    refuseUnless(mayPlanCommittee(req.person))
    const form = readForm(leadTimesForm, req.body)
    if (!form.ok) return showLeadTimes(res.status(422), { ...form, meanwhile: null })
    const saved = await chooseLeadTimes(db, form.value, { by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(context, res, { after: form.value, body: req.body })
    redirectSaying(res, saved === 'saved' ? 'Lead times saved' : notDone('Nothing was changed'), '/committee')
  })

  async function showMeetings(res: Response, person: Person, form: Form): Promise<void> {
    const on = today(clock)
    const meetings = await committeeMeetings(db)
    show(res, 'duties/committee', {
      form,
      coming: meetings.filter(({ meetsOn }) => meetsOn >= on),
      past: meetings.filter(({ meetsOn }) => meetsOn < on),
      duties: await plannedDuties(),
      leadTimes: leadTimesInWords(leadTimesFrom(await leadTimeFields(db))),
      mayChange: mayPlanCommittee(person),
      history: await historyOf(db, 'committee', COMMITTEE_ID),
    })
  }

  async function plannedDuties(): Promise<CommitteePage['duties']> {
    const holidays = await bankHolidaysOf(db)
    const counted = (await openDuties(db)).map((duty) => withDeadline(duty, today(clock), holidays))
    return soonestFirst(counted).flatMap(({ id, name, authority, dueOn }) => (dueOn ? [{ id, name, authority, dueOn }] : []))
  }

  return routes
}

/** Somebody saved first: theirs beside what was typed. Saving again then saves over theirs, knowingly. */
async function showBoth({ db }: Context, res: Response, { after, body }: { after: LeadTimeFields; body: unknown }): Promise<void> {
  const before = await leadTimeFields(db)
  const saved = { words: leadTimesInWords(leadTimesFrom(before)), values: before }
  const typed = { words: leadTimesInWords(leadTimesFrom(after)), body }
  const both = await bothVersions(db, { about: 'committee', id: COMMITTEE_ID, opened: after.version, saved, typed })
  if (!both) return redirectSaying(res, notDone('Nothing was changed'), '/committee')
  showLeadTimes(res.status(409), both)
}

function showLeadTimes(res: Response, edit: EditForm): void {
  show(res, 'duties/committee-lead-times', { ...edit, leadTimes: LEAD_TIMES })
}

function addedWords(added: number, given: readonly CalendarDate[], now: CalendarDate): string | Notice {
  const asked = [...new Set(given)]
  const already = asked.length - added
  const there = already === 0 ? '' : `: ${already} ${already === 1 ? 'was' : 'were'} there already`
  const twice = asked.filter((on) => given.indexOf(on) !== given.lastIndexOf(on))
  const slips = naming('Given more than once, and there once', twice)
  if (added === 0) return notDone(`Nothing was added${there}${slips}`)
  const past = asked.filter((on) => on < now)
  return `${added} ${added === 1 ? 'meeting' : 'meetings'} added${there}${slips}${naming('In the past already, so no decision can be planned for it', past)}`
}

/** A slip of the pen is named while whoever typed it still looks. */
function naming(slip: string, dates: readonly CalendarDate[]): string {
  const more = dates.length > MOST_NAMED ? ` and ${dates.length - MOST_NAMED} more` : ''
  const named = dates.slice(0, MOST_NAMED).map(fullDate).join('; ')
  return dates.length === 0 ? '' : `. ${slip}: ${named}${more}`
}

const GONE = notDone('That meeting had been removed already')
const MOST_NAMED = 3
