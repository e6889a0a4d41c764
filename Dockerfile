FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# The development dependency "node" is for machines with an older Node; here it is left out.
RUN npm ci --omit=dev

FROM node:26-slim
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY db/*.ts db/
COPY db/migrations db/migrations
COPY db/reference db/reference
COPY views views
COPY public public
RUN mkdir node_modules/.cache && chown node:node node_modules/.cache
USER node
# Compiled here once, not in each new container: for this user, and as CMD starts it.
RUN node --max-semi-space-size=8 --heap-growing-percent=60 --no-memory-pool src/start.mjs src/programme.ts
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Checking a password takes 19 MB, which without this are kept.
ENV MALLOC_MMAP_THRESHOLD_=1048576
# As npm start: the heap may hold half as much again as is in use, not four times, and keeps nothing for later.
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=60", "--no-memory-pool", "src/start.mjs", "src/server.ts"]
