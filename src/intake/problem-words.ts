import type { ReadingProblem } from './reading/reading.ts'

/** What was wrong with a file or text, and what to do: beside the field it came from. */
export const PROBLEM_WORDS: Record<ReadingProblem, string> = {
  empty: 'There is nothing in it. Choose the published report, or paste its text.',
  encrypted: 'The file is locked with a password. Save a copy without the password, or paste the report’s text.',
  scanned: 'The file holds pictures of pages and no text. Get the published file from Ofsted’s website, or paste the text.',
  unreadable: 'The file is damaged or of a kind we cannot read. Choose a PDF or Word file, or paste the report’s text.',
  'old word': 'This is a Word file of the older kind (.doc). Open it in Word, save it as .docx or PDF, and choose that, or paste its text.',
  'not a report': 'This does not look like an inspection report. Check that it is the right file, or paste the report’s text.',
  'too slow': 'The file took too long to read. Paste the part headed “What needs to improve” instead.',
  'too big':
    'The file is too big: it may be up to 20 MB, and hold or unpack to no more than a long report. Choose a smaller file, or paste the report’s text.',
}
