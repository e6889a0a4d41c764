import express from 'express'

/** What Express alone can answer on this machine, in this run: everything else is measured beside it. */
const server = express()
  .get('/', (_req, res) => res.send('bare'))
  .listen(Number(process.env['PORT']), '127.0.0.1')
process.on('SIGTERM', () => server.close(() => process.exit()))
