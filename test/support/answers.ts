export type Answer = 'may' | 'may not' | 'hidden' | 'sign in'

type Answers = {
  /** The address to try, where `:id` replaced by 1 is not it. */
  at?: string
  nobody?: Answer
  director: Answer
  /** Mo, who owns action 1. */
  manager: Answer
  /** Mina, who does not; like Mo unless said. */
  'another manager'?: Answer
  'cabinet member': Answer
  administrator: Answer
}

const EVERYONE = { director: 'may', manager: 'may', 'cabinet member': 'may', administrator: 'may' } as const
const LED_TO_SIGN_IN = { director: 'sign in', manager: 'sign in', 'cabinet member': 'sign in', administrator: 'sign in' } as const
/** The plan, to look at. */
const PART_OF_PLAN = { director: 'may', manager: 'may', 'cabinet member': 'hidden', administrator: 'may' } as const
/** Part of the plan, which managers and administrators see, but a director's to do. */
const DIRECTORS_OF_PLAN = { director: 'may', manager: 'may not', 'cabinet member': 'hidden', administrator: 'may not' } as const
/** The owner's own to do, or any director's for them. */
const OWNERS_OR_DIRECTORS = { ...DIRECTORS_OF_PLAN, manager: 'may', 'another manager': 'may not' } as const
/** Everyone who sees the plan. */
const PLAN = { director: 'may', manager: 'may', 'cabinet member': 'hidden', administrator: 'may' } as const
/** Published reports are for everyone to read, but a director's to write; a draft is hidden from all others. */
const DIRECTORS_OF_REPORTS = { director: 'may', manager: 'may not', 'cabinet member': 'may not', administrator: 'may not' } as const
const DIRECTORS_OF_DRAFTS = { director: 'may', manager: 'hidden', 'cabinet member': 'hidden', administrator: 'hidden' } as const
const ADMINISTRATORS_ONLY = { director: 'hidden', manager: 'hidden', 'cabinet member': 'hidden', administrator: 'may' } as const
const NOT_ANY_MORE = {
  nobody: 'hidden',
  director: 'hidden',
  manager: 'hidden',
  'cabinet member': 'hidden',
  administrator: 'hidden',
} as const
const NOBODYS = { director: 'hidden', manager: 'hidden', 'cabinet member': 'hidden', administrator: 'hidden' } as const
const ANYONE = { nobody: 'may', ...EVERYONE } as const

/** Who may do what: the table of roles, route by route. A route without its line here fails the test. */
export const ANSWERS: Record<string, Answers> = {
  'GET /healthz': ANYONE,
  'GET /council.css': ANYONE,
  'GET /first-run': NOT_ANY_MORE,
  'POST /first-run': NOT_ANY_MORE,
  'GET /sign-in': ANYONE,
  'POST /sign-in': ANYONE,
  'POST /sign-out': LED_TO_SIGN_IN,
  'GET /passwords/forgotten': ANYONE,
  'POST /passwords/forgotten': ANYONE,
  'GET /passwords/sent': ANYONE,
  'GET /passwords/:token': ANYONE,
  'POST /passwords/:token': ANYONE,
  'GET /account': EVERYONE,
  'GET /account/password': EVERYONE,
  'POST /account/password': EVERYONE,
  'GET /account/preferences': EVERYONE,
  'POST /account/preferences': EVERYONE,
  'POST /account/sign-out-everywhere': LED_TO_SIGN_IN,
  // Its address is nobody's. With one that is somebody's: calendar/feed.test.ts.
  'GET /calendars/:file': NOT_ANY_MORE,
  'GET /account/calendar': EVERYONE,
  'POST /account/calendar': EVERYONE,
  'POST /account/calendar/stopping': EVERYONE,
  // Nobody of plan.ts is covered yet, so no cover is found. With one: people/cover/routes.test.ts.
  'GET /account/covers/new': EVERYONE,
  'POST /account/covers': EVERYONE,
  'GET /account/covers/:cover': NOBODYS,
  'POST /account/covers/:cover': NOBODYS,
  'POST /account/covers/:cover/ending': NOBODYS,
  // Cora holds nothing. For those who do: leaving/hand-over.test.ts.
  'GET /people/:id/leaving': { at: '/people/5/leaving', ...ADMINISTRATORS_ONLY, director: 'may' },
  'POST /people/:id/handing-over': { ...ADMINISTRATORS_ONLY, director: 'may', administrator: 'may not', at: '/people/3/handing-over' },
  'POST /people/:id/leaving': { at: '/people/5/leaving', ...ADMINISTRATORS_ONLY, director: 'may not' },
  'POST /people/:id/return': ADMINISTRATORS_ONLY,
  'GET /people/:id/covers/new': ADMINISTRATORS_ONLY,
  'POST /people/:id/covers': ADMINISTRATORS_ONLY,
  'GET /people/:id/covers/:cover': NOBODYS,
  'POST /people/:id/covers/:cover': NOBODYS,
  'POST /people/:id/covers/:cover/ending': NOBODYS,
  'GET /people': ADMINISTRATORS_ONLY,
  'GET /people/new': ADMINISTRATORS_ONLY,
  'POST /people/new': ADMINISTRATORS_ONLY,
  'GET /people/:id': ADMINISTRATORS_ONLY,
  'POST /people/:id': ADMINISTRATORS_ONLY,
  'POST /people/:id/password-link': ADMINISTRATORS_ONLY,
  'GET /settings': ADMINISTRATORS_ONLY,
  'POST /settings': ADMINISTRATORS_ONLY,
  'GET /settings/reminders': ADMINISTRATORS_ONLY,
  'POST /settings/reminders': ADMINISTRATORS_ONLY,
  'GET /duty-templates': ADMINISTRATORS_ONLY,
  'GET /duty-templates/new': ADMINISTRATORS_ONLY,
  'POST /duty-templates': ADMINISTRATORS_ONLY,
  'GET /duty-templates/:id': ADMINISTRATORS_ONLY,
  'POST /duty-templates/:id': ADMINISTRATORS_ONLY,
  'GET /bank-holidays': ADMINISTRATORS_ONLY,
  'GET /bank-holidays/new': ADMINISTRATORS_ONLY,
  'POST /bank-holidays': ADMINISTRATORS_ONLY,
  'GET /bank-holidays/list': ADMINISTRATORS_ONLY,
  'POST /bank-holidays/list': ADMINISTRATORS_ONLY,
  'GET /bank-holidays/:id': { at: '/bank-holidays/2026', ...ADMINISTRATORS_ONLY },
  // Nobody has added a holiday in plan.ts. With one: deadlines/holiday-routes.test.ts.
  'GET /bank-holidays/days/:day/removal': NOBODYS,
  'POST /bank-holidays/days/:day/removal': NOBODYS,
  'GET /letters': ADMINISTRATORS_ONLY,
  'GET /letters/rehearsal': ADMINISTRATORS_ONLY,
  'POST /letters/try-now': ADMINISTRATORS_ONLY,
  // No letter is waiting in plan.ts, so nobody finds one. With a letter: mail/routes.test.ts.
  'GET /letters/:id': NOBODYS,
  'GET /letters/:id/html': NOBODYS,
  'POST /letters/:id/retry': NOBODYS,
  'GET /history': ADMINISTRATORS_ONLY,
  'GET /inspections': PLAN,
  'GET /inspections/:id': PLAN,
  // The inspection of plan.ts was typed: it has no report. One that has is in inspections/report.test.ts.
  'GET /inspections/:id/report': { director: 'hidden', manager: 'hidden', 'cabinet member': 'hidden', administrator: 'hidden' },
  'GET /inspections/:id/edit': DIRECTORS_OF_PLAN,
  'POST /inspections/:id/edit': DIRECTORS_OF_PLAN,
  // The inspection of plan.ts has actions: a director is told why it stays. One that goes: inspections/withdrawal-routes.test.ts.
  'GET /inspections/:id/withdrawal': DIRECTORS_OF_PLAN,
  'POST /inspections/:id/withdrawal': DIRECTORS_OF_PLAN,
  // The inspection of plan.ts stands. One that was withdrawn: inspections/return-routes.test.ts.
  'GET /inspections/:id/return': DIRECTORS_OF_PLAN,
  'POST /inspections/:id/return': DIRECTORS_OF_PLAN,
  'GET /recommendations/:id': PLAN,
  'GET /recommendations/:id/edit': DIRECTORS_OF_PLAN,
  'POST /recommendations/:id/edit': DIRECTORS_OF_PLAN,
  'GET /duties/:id': PLAN,
  'GET /duties/:id/told': PLAN,
  // No duty of plan.ts is discharged. One that is: duties/discharge-routes.test.ts.
  'GET /duties/:id/certificate': NOBODYS,
  'GET /duties/:id/confirmation': DIRECTORS_OF_PLAN,
  'POST /duties/:id/confirmation': DIRECTORS_OF_PLAN,
  'GET /duties/:id/dropping': DIRECTORS_OF_PLAN,
  'POST /duties/:id/dropping': DIRECTORS_OF_PLAN,
  'GET /duties/:id/stated-date': DIRECTORS_OF_PLAN,
  'POST /duties/:id/stated-date': DIRECTORS_OF_PLAN,
  'GET /duties/:id/checklist': DIRECTORS_OF_PLAN,
  'POST /duties/:id/checklist': DIRECTORS_OF_PLAN,
  'POST /duties/:id/checklist/:line/withdrawal': DIRECTORS_OF_PLAN,
  'GET /duties/:id/discharge': DIRECTORS_OF_PLAN,
  'POST /duties/:id/discharge': DIRECTORS_OF_PLAN,
  'GET /inspections/:id/duties/new': DIRECTORS_OF_PLAN,
  'POST /inspections/:id/duties': DIRECTORS_OF_PLAN,
  'GET /addressees': PLAN,
  'GET /addressees/new': DIRECTORS_OF_PLAN,
  'POST /addressees': DIRECTORS_OF_PLAN,
  // The council of plan.ts has listed nobody: for a director there is none to find.
  'GET /addressees/:id': { ...DIRECTORS_OF_PLAN, director: 'hidden' },
  'POST /addressees/:id': { ...DIRECTORS_OF_PLAN, director: 'hidden' },
  'POST /addressees/:id/removal': DIRECTORS_OF_PLAN,
  // No evidence is kept in plan.ts. Some is: duties/discharge-routes.test.ts.
  'GET /evidence/:id': NOBODYS,
  'GET /duties/:id/committee': PLAN,
  'GET /duties/:id/committee.ics': PLAN,
  'GET /committee': PLAN,
  'POST /committee': DIRECTORS_OF_PLAN,
  'GET /committee/meetings/:id/removal': DIRECTORS_OF_PLAN,
  'POST /committee/meetings/:id/removal': DIRECTORS_OF_PLAN,
  'GET /committee/lead-times': DIRECTORS_OF_PLAN,
  'POST /committee/lead-times': DIRECTORS_OF_PLAN,
  'GET /intake/new': DIRECTORS_OF_PLAN,
  'POST /intake': DIRECTORS_OF_PLAN,
  'GET /intake/:id': DIRECTORS_OF_PLAN,
  'POST /intake/:id': DIRECTORS_OF_PLAN,
  'POST /intake/:id/inspection': DIRECTORS_OF_PLAN,
  'GET /intake/:id/discarding': DIRECTORS_OF_PLAN,
  'POST /intake/:id/discarding': DIRECTORS_OF_PLAN,
  'GET /updates': { director: 'may', manager: 'may', 'cabinet member': 'hidden', administrator: 'may not' },
  'GET /updates/owners/:id': DIRECTORS_OF_PLAN,
  // No update is given in plan.ts, so none is challenged. One that is: updates/challenges.test.ts.
  'GET /updates/:id/challenges/new': NOBODYS,
  'POST /updates/:id/challenges': NOBODYS,
  'GET /challenges/:id/answer': NOBODYS,
  'POST /challenges/:id/answer': NOBODYS,
  'GET /rounds/:id': PLAN,
  'GET /actions': PART_OF_PLAN,
  'GET /actions/export.csv': PART_OF_PLAN,
  'GET /actions/new': { at: '/actions/new?recommendation=1', ...DIRECTORS_OF_PLAN },
  'POST /actions/new': { at: '/actions/new?recommendation=1', ...DIRECTORS_OF_PLAN },
  'GET /actions/:id': PART_OF_PLAN,
  'GET /actions/:id/told': PART_OF_PLAN,
  'GET /actions/:id/edit': DIRECTORS_OF_PLAN,
  'POST /actions/:id/edit': DIRECTORS_OF_PLAN,
  'GET /actions/:id/withdrawal': DIRECTORS_OF_PLAN,
  'POST /actions/:id/withdrawal': DIRECTORS_OF_PLAN,
  'GET /actions/:id/updates/new': OWNERS_OR_DIRECTORS,
  'POST /actions/:id/updates/draft': OWNERS_OR_DIRECTORS,
  'POST /actions/:id/updates': OWNERS_OR_DIRECTORS,
  // In the test's world statement 1 is published and statement 2 a draft.
  'GET /statements': EVERYONE,
  'POST /statements': DIRECTORS_OF_REPORTS,
  'GET /statements/:id': DIRECTORS_OF_DRAFTS,
  'GET /statements/:id/statement.docx': { ...DIRECTORS_OF_DRAFTS, at: '/statements/2/statement.docx' },
  'GET /statements/:id/comparison': { ...DIRECTORS_OF_DRAFTS, at: '/statements/2/comparison' },
  'GET /statements/:id/edit': { ...DIRECTORS_OF_DRAFTS, at: '/statements/2/edit' },
  'POST /statements/:id/edit': { ...DIRECTORS_OF_DRAFTS, at: '/statements/2/edit' },
  'POST /statements/:id/keeping': { ...DIRECTORS_OF_DRAFTS, at: '/statements/2/keeping' },
  'GET /statements/:id/next': DIRECTORS_OF_DRAFTS,
  'POST /statements/:id/next': DIRECTORS_OF_DRAFTS,
  'GET /statements/:id/agreement': { ...DIRECTORS_OF_DRAFTS, at: '/statements/2/agreement' },
  'POST /statements/:id/agreement': { ...DIRECTORS_OF_DRAFTS, at: '/statements/2/agreement' },
  'GET /statements/:id/publication': { ...DIRECTORS_OF_DRAFTS, at: '/statements/2/publication' },
  'POST /statements/:id/publication': { ...DIRECTORS_OF_DRAFTS, at: '/statements/2/publication' },
  'GET /statements/:id/consultations/new': { ...DIRECTORS_OF_DRAFTS, at: '/statements/2/consultations/new' },
  'POST /statements/:id/consultations': { ...DIRECTORS_OF_DRAFTS, at: '/statements/2/consultations' },
  'GET /statements/:id/sendings/new': DIRECTORS_OF_DRAFTS,
  'POST /statements/:id/sendings': DIRECTORS_OF_DRAFTS,
  'GET /statements/:id/consultations/:consultation/withdrawal': DIRECTORS_OF_DRAFTS,
  'POST /statements/:id/consultations/:consultation/withdrawal': DIRECTORS_OF_DRAFTS,
  'GET /statements/:id/sendings/:sending/withdrawal': DIRECTORS_OF_DRAFTS,
  'POST /statements/:id/sendings/:sending/withdrawal': DIRECTORS_OF_DRAFTS,
  'GET /statements/:id/duties/:duty/discharge': { ...DIRECTORS_OF_DRAFTS, at: '/statements/1/duties/2/discharge' },
  'POST /statements/:id/duties/:duty/discharge': { ...DIRECTORS_OF_DRAFTS, at: '/statements/1/duties/2/discharge' },
  // What is not published is not found there: statements/public.test.ts.
  'GET /published': ANYONE,
  'GET /published/feed.atom': ANYONE,
  'GET /published/statements/:id': ANYONE,
  'GET /published/statements/:id/statement.docx': ANYONE,
  'GET /published/status-reports/:id': { ...ANYONE, at: '/published/status-reports/3' },
  'GET /status-reports': EVERYONE,
  'POST /status-reports': DIRECTORS_OF_REPORTS,
  'GET /status-reports/new': DIRECTORS_OF_REPORTS,
  'GET /status-reports/:id': EVERYONE,
  'GET /status-reports/:id/edit': { ...DIRECTORS_OF_DRAFTS, at: '/status-reports/2/edit' },
  'POST /status-reports/:id/edit': { ...DIRECTORS_OF_DRAFTS, at: '/status-reports/2/edit' },
  'GET /status-reports/:id/publication': { ...DIRECTORS_OF_DRAFTS, at: '/status-reports/2/publication' },
  'POST /status-reports/:id/publication': { ...DIRECTORS_OF_DRAFTS, at: '/status-reports/2/publication' },
}
