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
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/start.mjs", "src/server.ts"]
