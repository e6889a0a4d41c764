type Event = { title: string; date: string; notes: string }

/** What the government would say of 2031, a year the tracker does not know. */
export const EVENTS_2031: Event[] = [
  { title: 'New Year’s Day', date: '2031-01-01', notes: '' },
  { title: 'Good Friday', date: '2031-04-11', notes: '' },
  { title: 'Easter Monday', date: '2031-04-14', notes: '' },
  { title: 'Early May bank holiday', date: '2031-05-05', notes: '' },
  { title: 'Spring bank holiday', date: '2031-05-26', notes: '' },
  { title: 'Summer bank holiday', date: '2031-08-25', notes: '' },
  { title: 'Christmas Day', date: '2031-12-25', notes: '' },
  { title: 'Boxing Day', date: '2031-12-26', notes: '' },
]

/** In the shape of gov.uk/bank-holidays.json, with the divisions that are none of ours. */
export function governmentList(events: Event[]): Buffer {
  const division = (name: string, listed: Event[]) => ({ division: name, events: listed.map((event) => ({ ...event, bunting: true })) })
  return Buffer.from(
    JSON.stringify({
      'england-and-wales': division('england-and-wales', events),
      scotland: division('scotland', [{ title: 'St Andrew’s Day', date: '2031-12-01', notes: '' }]),
    }),
  )
}
