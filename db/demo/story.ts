import { withdrawAction } from '../../src/actions/changes.ts'
import type { Context } from '../../src/context.ts'
import { bankHolidaysOf } from '../../src/deadlines/queries.ts'
import { addWorkingDays, workingDayOnOrBefore } from '../../src/deadlines/working-days.ts'
import { addDays, type CalendarDate, daysBetween } from '../../src/lib/calendar-date.ts'
import { londonTime } from '../../src/lib/clock.ts'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { closeRounds } from '../../src/positions/closing-changes.ts'
import { planDay } from '../../src/reminders/changes.ts'
import { chooseSettings } from '../../src/settings/changes.ts'
import { settingsOf } from '../../src/settings/queries.ts'
import { ensureRounds } from '../../src/updates/changes.ts'
import { answering } from './answers.ts'
import { comingsAndGoings } from './comings-and-goings.ts'
import { type Crew, type DateOf, gather, plan, receive, reportToMembers, type Scene, say, sendReport } from './deeds.ts'
import { FRONT_DOOR, WITHDRAWN } from './front-door.ts'
import { INSPECTION } from './inspection.ts'
import type { PlannedAction } from './plan.ts'

const FIRST_DAY = -112
const ROUND_DAYS = 14
const CLOSES_IN_WORKING_DAYS = 3
const AT_WORK_HOUR = 10

/** Sixteen weeks of Westmere, day by day up to yesterday, with the letters of each day. Today is left to the people of the demo. */
export async function tellStory(context: Context, setTime: (instant: Date) => void, today: CalendarDate): Promise<void> {
  const { db } = context
  const holidays = await bankHolidaysOf(db)
  const dateOf: DateOf = (day) => workingDayOnOrBefore(addDays(today, day), holidays)
  const at = (day: number, hour: number) => setTime(londonTime(addDays(today, day), hour))
  const firstDay = daysBetween(today, dateOf(FIRST_DAY))

  at(firstDay, AT_WORK_HOUR)
  const closing = daysBetween(today, addWorkingDays(today, CLOSES_IN_WORKING_DAYS, holidays))
  const crew = await gather(context)
  const after = { ...WESTMERE, firstClosingOn: addDays(today, closing - 8 * ROUND_DAYS), version: 0 }
  await chooseSettings(db, after, { by: crew.ivo, at: context.clock.now() })

  const scenes = scenesOf(context, { crew, dateOf, closing })
  for (let day = firstDay; day < 0; day += 1) {
    const date = addDays(today, day)
    at(day, WESTMERE.lettersAtHour)
    await ensureRounds(db, { today: date, settings: await settingsOf(db), holidays })
    await closeRounds(context)
    await planDay(context, date)
    await sendWaiting(context)
    at(day, AT_WORK_HOUR)
    for (const { happens } of scenes.filter((scene) => dateOf(scene.day) === date)) await happens()
    await sendWaiting(context)
  }
}

const WESTMERE = {
  councilName: 'Westmere Borough Council',
  councilColour: '#175d6b',
  roundLengthDays: ROUND_DAYS,
  silentAfterRounds: 3,
  staleClaimAfterWorkingDays: 10,
  lettersAtHour: 8,
}

type Setting = { crew: Crew; dateOf: DateOf; closing: number }

function scenesOf(context: Context, setting: Setting): Scene[] {
  const { crew, dateOf } = setting
  const ids: Record<'frontDoor' | 'inspection', number[]> = { frontDoor: [], inspection: [] }
  const plans = async (planned: PlannedAction[], recommendationIds: number[]) => plan(context, { planned, recommendationIds, crew, dateOf })
  const visit = { report: 'focused-visit-letter.txt', from: dateOf(-126), to: dateOf(-125), by: crew.tamsin }
  const inspection = { report: 'ilacs-report.txt', from: dateOf(-52), to: dateOf(-48), by: crew.tamsin }
  return [
    { day: FIRST_DAY, happens: async () => (ids.frontDoor = await plans(FRONT_DOOR, await receive(context, visit))) },
    { day: WITHDRAWN.day, happens: () => withdraw(context, ids.frontDoor, crew) },
    { day: -37, happens: () => reportToMembers(context, { by: crew.tamsin, commentary: FIRST_COMMENTARY }) },
    { day: -22, happens: async () => (ids.inspection = await plans(INSPECTION, await receive(context, inspection))) },
    { day: -15, happens: () => sendReport(context, { by: crew.tamsin }) },
    { day: -9, happens: () => reportToMembers(context, { by: crew.tamsin, commentary: SECOND_COMMENTARY }) },
    ...comingsAndGoings(context, setting),
    ...answering(context, setting),
    ...sayings(context, { ...setting, planned: FRONT_DOOR, idOf: (index) => ids.frontDoor[index] }),
    ...sayings(context, { ...setting, planned: INSPECTION, idOf: (index) => ids.inspection[index] }),
  ]
}

type Sayings = Setting & { planned: PlannedAction[]; idOf: (index: number) => number | undefined }

/** What owners said, a day before each round closed; the last thing said was said in the last round that closed. */
function sayings(context: Context, { planned, idOf, crew, dateOf, closing }: Sayings): Scene[] {
  return planned.flatMap(({ said, owner, due }, index) =>
    said.flatMap((each, round) => {
      if (each === null) return []
      const day = closing - ROUND_DAYS * (said.length - round) - 1
      const happens = () => say(context, { actionId: idOf(index) ?? 0, said: each, by: crew[owner], dueOn: dateOf(due), dateOf })
      return [{ day, happens }]
    }),
  )
}

async function withdraw({ db, clock }: Context, ids: number[], { tamsin }: Crew): Promise<void> {
  const id = ids[FRONT_DOOR.findIndex(({ what }) => what === WITHDRAWN.what)] ?? 0
  await withdrawAction(db, id, { because: WITHDRAWN.because, by: tamsin, at: clock.now() })
}

const FIRST_COMMENTARY = `Decisions at the front door are faster on four days of five. **Fridays are not**: a manager has left and the post is being advertised again.

Health and schools now take part in seven strategy discussions of ten.`

const SECOND_COMMENTARY = `The inspection report arrived and was recorded. Actions have begun for three of its five recommendations; the other two have none yet.

Two things are not going as they must:

- the second decision-maker on Fridays is late, and three children waited over a weekend
- nothing has been said about the recording standard for several rounds`
