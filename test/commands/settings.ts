/** What a command that sends letters needs to be told. */
export function settings(folder: string, smtpUrl: string) {
  return {
    DATA_DIR: folder,
    SMTP_URL: smtpUrl,
    BASE_URL: 'http://tracker.test',
    SESSION_SECRET: 'a secret of thirty-two characters or more',
    MAIL_FROM: 'tracker@westmere.example',
    LOG_LEVEL: 'silent',
  }
}
