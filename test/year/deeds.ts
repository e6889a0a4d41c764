import type { Context } from '../../src/context.ts'
import { addActions, editAction, withdrawAction } from '../../src/actions/changes.ts'
import { detailsOf } from '../../src/actions/plan-queries.ts'
import { changeInspection } from '../../src/duties/changes.ts'
import { checklistFor } from '../../src/duties/checklist-queries.ts'
import { confirmDuty, dropDuty } from '../../src/duties/choosing-changes.ts'
import { addHoliday } from '../../src/duties/clock-changes.ts'
import { dischargeDuty, recordDone } from '../../src/duties/discharge-changes.ts'
import { toDischarge } from '../../src/duties/discharge-queries.ts'
import type { DutyRecord } from '../../src/duties/duty.ts'
import { dutiesOfInspection, dutyById } from '../../src/duties/queries.ts'
import { inspectionById } from '../../src/inspections/queries.ts'
import { keepDraft, recordInspection } from '../../src/intake/changes.ts'
import { emptyDraft } from '../../src/intake/draft.ts'
import { draftFor } from '../../src/intake/queries.ts'
import { nameCover } from '../../src/leaving/cover-changes.ts'
import { handOver as handOverAll } from '../../src/leaving/hand-over-changes.ts'
import { recordLeaving } from '../../src/leaving/leaving-changes.ts'
import { thingsHeldBy } from '../../src/leaving/queries.ts'
import { addDays, type CalendarDate } from '../../src/lib/calendar-date.ts'
import { londonDay } from '../../src/lib/clock.ts'
import { choosePreferences } from '../../src/people/preferences/changes.ts'
import { preferencesOf } from '../../src/people/preferences/queries.ts'
import { personByEmail, type PersonRecord } from '../../src/people/queries.ts'
import { addPerson, sendForgottenPasswordLink, setPassword } from '../../src/sign-in/link-changes.ts'
import { draftReport, publishReport } from '../../src/status-reports/changes.ts'
import { reportFor } from '../../src/status-reports/queries.ts'
import { giveUpdate } from '../../src/updates/changes.ts'
import { answerChallenge, challengeUpdate } from '../../src/updates/challenges/changes.ts'
import { updateToChallenge, waitingFor } from '../../src/updates/challenges/queries.ts'
import { actionToUpdate, lastUpdate } from '../../src/updates/queries.ts'
import { dayOf } from './calendar.ts'
import { ACTIONS, type DutyName, type Happening, type InspectionName } from './happenings.ts'
import { emailOf, TEN } from './people.ts'

/** Stands in everything anybody types about their work: no letter may carry it. */
export const FREE_TEXT = 'heliotrope'

export type NewOne = { code: string; owner: string; accountable: string; startOn: CalendarDate; dueOn: CalendarDate }

/** Everything people do in the year, done as the application's own pages do it. */
export function deedsIn({ db, clock }: Pick<Context, 'db' | 'clock'>) {
  const actionIds = new Map<string, number>()
  const inspectionIds = new Map<InspectionName, number>()

  return { carryOut, assign, handOver, update, ask, answer, withdraw, signOff, cover, choose, leave, person }

  async function carryOut(happening: Happening): Promise<void> {
    const by = await person(happening.who)
    switch (happening.does) {
      case 'records':
        return recordNew(by, happening)
      case 'corrects the receipt':
        return correctReceipt(by, happening)
      case 'confirms':
        return done(await confirmDuty(db, await duty(happening.duty), { owner: await person(happening.owner), ...stamp(by) }))
      case 'drops':
        return done(await dropDuty(db, await duty(happening.duty), { because: 'One plan is enough', ...stamp(by) }))
      case 'discharges':
        return discharge(by, await duty(happening.duty))
      case 'proclaims':
        return done(await addHoliday(db, { date: dayOf(happening.holiday), title: 'A day of thanks' }, stamp(by)))
      case 'assigns':
        return assign(by.name, happening.actions.map(newOne))
      case 'updates':
        for (const action of happening.actions) await update(action, by)
        return undefined
      case 'hands over':
        return handOver(happening.action, happening.to, by)
      case 'asks about':
        return ask(happening.action, by)
      case 'answers':
        return answer(happening.action, by)
      case 'withdraws':
        return withdraw(happening.action, by)
      case 'signs off':
        return signOff(happening.action)
      case 'publishes':
        return publish(by)
      case 'invites':
        return invite(by, happening.person)
      case 'loses a password':
        return sendForgottenPasswordLink(db, emailOf(happening.who), clock.now())
      case 'chooses a password':
        return setPassword(db, by.id, { password: 'a year of letters, told by hand', ...stamp(by) })
      case 'chooses':
        return choose(by.name, happening)
      case 'is covered':
        return cover(by.name, { by: happening.cover, firstOn: dayOf(happening.from), lastOn: dayOf(happening.to) })
      case 'leaves':
        return leave(by.name, happening.everythingTo)
    }
  }

  async function recordNew(by: PersonRecord, { inspection, kind, received }: Happening & { does: 'records' }): Promise<void> {
    const id = await keepDraft(db, { draft: emptyDraft, reading: null, file: null }, { by, at: clock.now() })
    const recommendation = {
      list: 'What needs to improve',
      number: null,
      timescale: null,
      body: 'authority',
      points: [],
      readAs: '',
      sameAs: [],
    }
    const recommendations = ['visits to children', 'supervision', 'plans'].map((what) => ({
      ...recommendation,
      text: `The quality of ${what}.`,
    }))
    const dates = { inspectedFrom: null, inspectedTo: null, publishedOn: null, receivedOn: dayOf(received) }
    const recorded = { kind, authority: 'Fernhill Council', ...dates, leadInspector: null, judgements: [], recommendations }
    inspectionIds.set(inspection, await recordInspection(db, await draftFor(db, by, id), { recorded, by, at: clock.now() }))
  }

  async function correctReceipt(by: PersonRecord, { inspection, received }: Happening & { does: 'corrects the receipt' }): Promise<void> {
    const before = await inspectionById(db, inspectionIds.get(inspection) ?? 0)
    const { id: _id, version: _version, reportFileId: _file, ...details } = before
    done(await changeInspection(db, { inspection: before, after: { ...details, receivedOn: dayOf(received) }, ...stamp(by) }))
  }

  async function duty(name: DutyName): Promise<DutyRecord> {
    const [inspection, key] = name.split(' ')
    const duties = await dutiesOfInspection(db, inspectionIds.get(inspection as InspectionName) ?? 0)
    return there(duties.find(({ template }) => template.key === key))
  }

  async function discharge(by: PersonRecord, { id, ...rest }: DutyRecord): Promise<void> {
    const keys = (await checklistFor(db, { id, ...rest })).map(({ key }) => key)
    const evidence = { address: 'https://fernhill.example/published' }
    await recordDone(db, id, { keys, doneOn: londonDay(clock.now()), doneBy: by.name, evidence, by, at: clock.now() })
    const { mark: shown } = await toDischarge(db, await dutyById(db, id), londonDay(clock.now()))
    done((await dischargeDuty(db, id, { shown, by, at: clock.now() })) === 'discharged')
  }

  async function assign(by: string, added: NewOne[]): Promise<void> {
    const { id: recommendationId } = await db.selectFrom('recommendations').select('id').orderBy('id').executeTakeFirstOrThrow()
    const drafts = []
    for (const { code, owner, accountable, startOn, dueOn } of added) {
      const [ownerId, accountableId] = [(await person(owner)).id, (await person(accountable)).id]
      const words = { what: `${code} does what was promised`, successMeasure: 'Nine in ten', difference: '' }
      drafts.push({ ...words, ownerId, accountableId, startOn, dueOn, recommendationIds: [recommendationId] })
    }
    const ids = await addActions(db, drafts, stamp(await person(by)))
    ids.forEach((id, at) => actionIds.set(added[at]?.code ?? '', id))
  }

  async function update(code: string, who?: PersonRecord): Promise<void> {
    const { id, dueOn, ownerId } = await actionToUpdate(db, idOf(code))
    const today = londonDay(clock.now())
    const words = { changed: FREE_TEXT, difference: FREE_TEXT, inTheWay: FREE_TEXT, nothingChanged: false, impact: null }
    const draft = { ...words, ownRating: 'on track' as const, forecastOn: dueOn < today ? addDays(today, 7) : dueOn }
    const lastSeenId = (await lastUpdate(db, id))?.id ?? 0
    if ((await giveUpdate(db, { id }, { draft, lastSeenId, by: who ?? { id: ownerId }, at: clock.now() })) !== 'given')
      throw new Error(`No update of ${code}`)
  }

  async function handOver(code: string, to: string, by: PersonRecord): Promise<void> {
    const { id: _id, dueOn: _dueOn, ...details } = await detailsOf(db, idOf(code))
    const { version } = await db.selectFrom('actions').select('version').where('id', '=', idOf(code)).executeTakeFirstOrThrow()
    done(await editAction(db, idOf(code), { edit: { ...details, ownerId: (await person(to)).id, version }, ...stamp(by) }))
  }

  async function ask(code: string, by: PersonRecord): Promise<void> {
    const { id } = there(await lastUpdate(db, idOf(code)))
    await challengeUpdate(db, await updateToChallenge(db, id), { words: `What does ${FREE_TEXT} mean?`, by, at: clock.now() })
  }

  async function answer(code: string, who?: PersonRecord): Promise<void> {
    const { ownerId, ownerName } = await actionToUpdate(db, idOf(code))
    const challenge = there((await waitingFor(db, ownerId)).find(({ action }) => action.id === idOf(code)))
    const by = who ?? { id: ownerId, name: ownerName }
    done((await answerChallenge(db, challenge, { words: FREE_TEXT, by, at: clock.now() })) === 'answered')
  }

  async function withdraw(code: string, by: PersonRecord): Promise<void> {
    done(await withdrawAction(db, idOf(code), { because: FREE_TEXT, ...stamp(by) }))
  }

  /** No page signs an action off yet: what it will leave behind is written as the plan of the other tests is. */
  async function signOff(code: string): Promise<void> {
    const today = londonDay(clock.now())
    await db.updateTable('actions').set({ completionClaimedOn: today, signedOffOn: today }).where('id', '=', idOf(code)).execute()
  }

  async function publish(by: PersonRecord): Promise<void> {
    const id = await draftReport(db, { title: `Status report ${londonDay(clock.now())}`, ...stamp(by) })
    done(await publishReport(db, await reportFor(db, by, id), { by, at: clock.now() }))
  }

  async function invite(by: PersonRecord, name: string): Promise<void> {
    const { role } = there(TEN.find((each) => each.name === name))
    done((await addPerson(db, { name, email: emailOf(name), jobTitle: '', roles: [role] }, stamp(by))) !== null)
  }

  async function choose(name: string, { letters, hour }: { letters: 'daily' | 'weekly'; hour: number }): Promise<void> {
    const by = await person(name)
    const { version } = await preferencesOf(db, by.id)
    const weekly = letters === 'weekly' ? (['actions', 'updates', 'waiting'] as const) : []
    done(await choosePreferences(db, { after: { hour, weekday: 'Monday', weekly, version }, by, at: clock.now() }))
  }

  async function cover(name: string, { by, ...span }: { by: string; firstOn: CalendarDate; lastOn: CalendarDate }): Promise<void> {
    const away = await person(name)
    done(await nameCover(db, away, { draft: { coverId: (await person(by)).id, ...span }, ...stamp(away) }))
  }

  async function leave(name: string, everythingTo: string): Promise<void> {
    const [leaver, taker, ada] = [await person(name), await person(everythingTo), await person('Ada')]
    const choices = (await thingsHeldBy(db, leaver)).map((held) => ({ ...held, taker }))
    done(await handOverAll(db, leaver, { choices, ...stamp(ada) }))
    done(await recordLeaving(db, leaver, { covers: [], ...stamp(ada) }))
  }

  async function person(name: string): Promise<PersonRecord> {
    return there(await personByEmail(db, emailOf(name)))
  }

  function idOf(code: string): number {
    return there(actionIds.get(code))
  }

  function stamp(by: { id: number }) {
    return { by, at: clock.now() }
  }
}

export function newOne(code: string): NewOne {
  const { owner, accountable, starts, due } = there(ACTIONS[code])
  return { code, owner, accountable, startOn: dayOf(starts), dueOn: dayOf(due) }
}

function there<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('The year speaks of something that is not there')
  return thing
}

/** What people did must have happened, or the year is not the one that was written down. */
function done(outcome: boolean | string): void {
  if (outcome !== true && outcome !== 'saved') throw new Error(`It was not done: ${outcome}`)
}
