/** `address` is private: whoever has it can read the calendar. `webcal` is the same for programmes that open it. */
export type CalendarPage = { calendar: { address: string; webcal: string; madeAt: string } | null; hasPlan: boolean }

declare module '../web/show.ts' {
  interface Pages {
    'calendar/calendar': CalendarPage
  }
}
