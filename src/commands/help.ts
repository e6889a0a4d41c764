import type { Command } from './command.ts'

/** What can be asked for, a line each. */
export const helpCommand: Command = async () => `npm run --silent tracker -- COMMAND

  read-report FILE [--json]                      what an inspection report says needs to improve
  score-reader DIR                               how well the reader does on a folder of reports
  deadlines --kind ilacs --received 2014-02-11   statutory deadlines; or --length 70 --day-kind working
  letters [--from 2026-06-01] [--days 14]        a rehearsal of the coming letters; sends nothing
  send-letters [--on 2026-06-05]                 plans and sends the letters of today, or of that day
  add-person --name N --email E [--roles R,R]    adds somebody and queues their invitation
  migrate                                        brings the database up to date

Add --json to print facts. PORT, BASE_URL and DATA_DIR come from the environment or from .env.
`
