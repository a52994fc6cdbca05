# One image for every process: the API by default, the bot and the worker by another command (see compose.yaml).
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --include=dev --include=optional --ignore-scripts --no-audit --no-fund
COPY miniprogram/package.json miniprogram/package-lock.json miniprogram/.npmrc miniprogram/
RUN cd miniprogram && npm install --no-save --include=dev --include=optional --ignore-scripts --no-audit --no-fund
COPY miniprogram miniprogram
RUN cd miniprogram && npm run build:h5
COPY tsconfig.json ./
COPY config config
COPY src src
COPY bots bots
COPY jobs jobs
COPY standalone standalone
COPY scripts scripts
RUN node scripts/build.mjs && npm prune --omit=dev --no-save --ignore-scripts --no-audit --no-fund

FROM node:20-bookworm-slim
# Requests leave much short-lived garbage: with more room for it, collecting takes a tenth less of a busy process.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 NODE_OPTIONS=--max-semi-space-size=64
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/miniprogram/dist/build/h5 miniprogram/dist/build/h5
# Where the keys of secret ballots lie, on a volume of their own.
RUN mkdir /keys && chown node:node /keys
USER node
EXPOSE 3000
# The signal reaches Node itself, which finishes what is under way (src/platform/lifecycle.ts).
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
